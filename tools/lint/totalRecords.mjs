// A table over all kinds of causes has all of them: a kind that is left out would silently get what stands for another one.

/** Lists that are closed, and of which a partial table hides a case that nobody thought of. */
const closed = new Set(['CauseKind', 'RemedyKind', 'ChecklistKind']);

export const totalRecordsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Refuses partial tables over closed lists.' } },
  create(context) {
    return {
      TSTypeReference(node) {
        if (node.typeName.name !== 'Partial') return;
        const record = node.typeArguments?.params[0];
        if (record?.type !== 'TSTypeReference' || record.typeName.name !== 'Record') return;
        const key = record.typeArguments?.params[0];
        const name =
          key?.type === 'TSTypeReference'
            ? key.typeName.name
            : // `RemedyRequest['kind']` and the like
              key?.type === 'TSIndexedAccessType' && key.indexType.literal?.value === 'kind'
              ? 'CauseKind'
              : null;
        if (closed.has(name))
          context.report({
            node,
            message: `A table over ${name} has every one of them: use Record<${name}, …>.`,
          });
      },
    };
  },
};
