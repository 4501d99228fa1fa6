// Names of rules (`terminal/check-result`) are for readers and tests. What acts upon a finding asks its traits
// (server/src/analysis/model/traits.ts): a rule can then be renamed without anything changing its mind.

const message =
  'Nothing is decided by the name of a rule: give the signature a trait (analysis/model/traits.ts) and ask for that.';

/** `owner/name`, with the owners that there are: kinds of causes and the roles of other signatures. */
const ruleId =
  /^(?:terminal|progress|benign|line|user|event|(?:corrupt|missing|orphan|pending|user|bad|third|store|disk|unsupported|object|app|servicing|advanced|driver|service|source|prerequisite|not|unreadable|access|transaction|hardware)-[a-z-]+)\/[a-z-]*$/;

const isRule = (node) =>
  (node?.type === 'Identifier' && node.name === 'rule') ||
  (node?.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'rule') ||
  (node?.type === 'ChainExpression' && isRule(node.expression));
const isText = (node) =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');

/** Paths of imports look the same. */
const isSpecifier = ({ parent }) => /^(?:Import|Export)/.test(parent?.type ?? '');

export const ruleIdsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Refuses control flow by the names of rules.' } },
  create(context) {
    const report = (node) => context.report({ node, message });
    return {
      BinaryExpression(node) {
        if (!/^[!=]==?$/.test(node.operator)) return;
        if ((isRule(node.left) && isText(node.right)) || (isRule(node.right) && isText(node.left)))
          report(node);
      },
      SwitchStatement(node) {
        if (isRule(node.discriminant)) report(node);
      },
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type !== 'MemberExpression') return;
        const name = callee.property.name;
        if (isRule(callee.object) && /^(?:startsWith|endsWith|includes|match|slice|indexOf)$/.test(name))
          report(callee);
        if (isRule(first) && /^(?:test|exec)$/.test(name)) report(callee);
      },
      Literal(node) {
        if (typeof node.value === 'string' && ruleId.test(node.value) && !isSpecifier(node)) report(node);
      },
    };
  },
};
