// A table over all kinds of causes has all of them: a kind that is left out would silently get what stands for another one.

/** Lists that are closed, and of which a partial table hides a case that nobody thought of. */
const closed = new Set(['CauseKind', 'RemedyKind', 'ChecklistKind']);

/** The closed list that a type of keys is made of, null for other keys. */
function listOf(key) {
  if (key?.type === 'TSTypeReference') {
    // `kinds.CauseKind`
    const name = key.typeName.name ?? key.typeName.right?.name;
    if (closed.has(name)) return name;
    return /^(?:Exclude|Extract)$/.test(name) ? listOf(key.typeArguments?.params[0]) : null;
  }
  // `RemedyRequest['kind']` and the like
  return key?.type === 'TSIndexedAccessType' && key.indexType.literal?.value === 'kind' ? 'CauseKind' : null;
}

export const totalRecordsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Refuses partial tables over closed lists.' } },
  create(context) {
    const report = (node, name) => {
      if (name !== null)
        context.report({
          node,
          message: `A table over ${name} has every one of them: use Record<${name}, …>.`,
        });
    };
    return {
      TSTypeReference(node) {
        if (node.typeName.name !== 'Partial') return;
        const record = node.typeArguments?.params[0];
        if (record?.type === 'TSTypeReference' && record.typeName.name === 'Record')
          report(node, listOf(record.typeArguments?.params[0]));
      },
      // `{ [K in CauseKind]?: … }`
      TSMappedType(node) {
        if (node.optional && node.optional !== '-') report(node, listOf(node.constraint));
      },
    };
  },
};
