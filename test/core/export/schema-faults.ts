import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../docs/export.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** What the published schema has against an exported JSON file; nothing when it is as promised. */
export function schemaFaults(json: string): string[] {
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
