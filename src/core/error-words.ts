import { en } from 'zod/locales'
import { z } from 'zod/mini'

// zod/mini says no more than "Invalid input" unless it is given words. Imported where its messages are shown.
z.config(en())
