// Makes contracts/analysis.schema.json from the type AnalysisReport, so that nobody keeps two descriptions of one thing.
//
//   node contracts/generate.mjs
//
// Knows what that type is made of: interfaces, arrays, unions of literals, null. Anything else is refused.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const model = fileURLToPath(new URL('../server/src/report/model.ts', import.meta.url));
const target = fileURLToPath(new URL('analysis.schema.json', import.meta.url));

/** The schema as text, formatted as the rest of the project. */
export async function schemaText() {
  const program = ts.createProgram([model], {
    strict: true,
    module: ts.ModuleKind.Preserve,
    noEmit: true,
    lib: ['lib.es5.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(model);
  const report = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file))
    .find(({ name }) => name === 'AnalysisReport');
  const definitions = {};
  const schema = schemaOf(checker.getDeclaredTypeOfSymbol(report), checker, definitions);
  const text = JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'cbs-lens analyze --format json',
      ...schema,
      definitions,
    },
    null,
    2,
  );
  return format(text, { ...(await resolveConfig(target)), filepath: target, objectWrap: 'preserve' });
}

function schemaOf(type, checker, definitions) {
  if (type.isUnion()) return unionSchema(type, checker, definitions);
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.String) return { type: 'string' };
  // Every number of the report counts something: bytes, lines, files.
  if (type.flags & ts.TypeFlags.Number) return { type: 'integer', minimum: 0 };
  if (checker.isArrayType(type)) {
    return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0], checker, definitions) };
  }
  if (type.isClassOrInterface()) {
    const { name } = type.symbol;
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = {};
      definitions[name] = objectSchema(type, checker, definitions);
    }
    return { $ref: `#/definitions/${name}` };
  }
  throw new Error(`No schema for ${checker.typeToString(type)}`);
}

function unionSchema({ types }, checker, definitions) {
  const literals = types.filter((type) => type.isStringLiteral()).map(({ value }) => value);
  const rest = types.filter((type) => !type.isStringLiteral());
  const members = [
    ...(literals.length > 0 ? [{ enum: literals }] : []),
    ...rest.map((type) => schemaOf(type, checker, definitions)),
  ];
  return members.length === 1 ? members[0] : { anyOf: members };
}

function objectSchema(type, checker, definitions) {
  const properties = {};
  for (const property of checker.getPropertiesOfType(type)) {
    const description = ts.displayPartsToString(property.getDocumentationComment(checker));
    const schema = schemaOf(checker.getTypeOfSymbol(property), checker, definitions);
    properties[property.name] = description === '' ? schema : { ...described(schema), description };
  }
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** Draft 7 ignores everything beside a reference. */
function described(schema) {
  return '$ref' in schema ? { allOf: [schema] } : schema;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void schemaText().then((text) => {
    writeFileSync(target, text);
  });
}
