// Makes the schemas of this folder from types, so that nobody keeps two descriptions of one thing.
//
//   npm run generate
//
// Knows what those types are made of: interfaces, arrays, unions of literals, null. Anything else is refused. JSDoc tags such as
// `@pattern` and `@maxLength` become the words of the schema with their names.
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Schemas by file name; `number` is what any number of the type is. */
const schemas = {
  'analysis.schema.json': {
    model: 'server/src/report/model.ts',
    type: 'AnalysisReport',
    title: 'cbs-lens analyze --format json',
    // Every number of the report counts something: bytes, lines, files.
    number: { type: 'integer', minimum: 0 },
  },
  'rules.schema.json': {
    model: 'server/src/analysis/userRules/model.ts',
    type: 'RulesFile',
    title: '.cbs-lens/rules.yaml',
    number: { type: 'integer' },
  },
};

const words = { pattern: String, minLength: Number, maxLength: Number, maxItems: Number };

/** A schema as text, formatted as the rest of the project. */
export async function schemaText(name = 'analysis.schema.json') {
  const { model, type, title, number } = schemas[name];
  const path = inRoot(model);
  const program = ts.createProgram([path], {
    strict: true,
    module: ts.ModuleKind.Preserve,
    noEmit: true,
    lib: ['lib.es5.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)))
    .find((symbol) => symbol.name === type);
  const context = { checker, definitions: {}, number };
  const schema = schemaOf(checker.getDeclaredTypeOfSymbol(exported), context);
  const text = JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title,
      ...schema,
      definitions: context.definitions,
    },
    null,
    2,
  );
  const target = inRoot(`contracts/${name}`);
  return format(text, { ...(await resolveConfig(target)), filepath: target, objectWrap: 'preserve' });
}

function schemaOf(type, context) {
  const { checker, definitions, number } = context;
  if (type.isUnion()) return unionSchema(type, context);
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.String) return { type: 'string' };
  if (type.flags & ts.TypeFlags.Number) return number;
  if (checker.isArrayType(type))
    return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0], context) };
  if (type.isClassOrInterface()) {
    const { name } = type.symbol;
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = {};
      definitions[name] = objectSchema(type, context);
    }
    return { $ref: `#/definitions/${name}` };
  }
  throw new Error(`No schema for ${checker.typeToString(type)}`);
}

function unionSchema({ types }, context) {
  const given = types.filter((type) => !(type.flags & ts.TypeFlags.Undefined));
  const literals = given.filter((type) => type.isStringLiteral()).map(({ value }) => value);
  const rest = given.filter((type) => !type.isStringLiteral());
  const members = [
    ...(literals.length > 0 ? [{ enum: literals }] : []),
    ...rest.map((type) => schemaOf(type, context)),
  ];
  return members.length === 1 ? members[0] : { anyOf: members };
}

function objectSchema(type, context) {
  const { checker } = context;
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const description = ts
      .displayPartsToString(property.getDocumentationComment(checker))
      .replace(/(?<!\n)\n(?!\n)/g, ' ');
    const limits = property.getJsDocTags(checker).map(({ name, text }) => {
      if (!Object.hasOwn(words, name)) throw new Error(`No word of a schema: @${name}`);
      return [name, words[name](ts.displayPartsToString(text))];
    });
    const schema = { ...schemaOf(checker.getTypeOfSymbol(property), context), ...Object.fromEntries(limits) };
    properties[property.name] = description === '' ? schema : { ...described(schema), description };
    if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Draft 7 ignores everything beside a reference. */
function described(schema) {
  return '$ref' in schema ? { allOf: [schema] } : schema;
}

/** All schemas, as text by path. */
export async function schemaFiles() {
  const texts = {};
  for (const name of Object.keys(schemas)) texts[`contracts/${name}`] = await schemaText(name);
  return texts;
}
