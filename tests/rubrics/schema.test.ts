import { expect, it } from 'vitest'
import { z } from 'zod/mini'
import { rubricFileSchema } from '../../src/core/rubric'

it('gives editors the schema that files are read by (npm run schema writes it anew)', async () => {
  const schema = { title: 'A rubric or an overlay of Margin', ...z.toJSONSchema(rubricFileSchema, { reused: 'ref' }) }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../rubrics/schema.json')
})
