import { makeBackupFile } from '../../src/background/backup-file'

void makeBackupFile()
