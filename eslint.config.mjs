import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { walls } from './tools/lint/walls.mjs';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out/',
      'test-out/',
      '.vscode-host/',
      '.vscode-test/',
      '.bench/',
      '.fuzz/',
      '.powershell/',
      '**/*.generated.ts',
    ],
  },
  {
    name: 'cbs-lens/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index or a group that a check above has made sure of reads best with `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // What an interface wants as async need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Logs are read character by character where time counts.
      '@typescript-eslint/prefer-for-of': 'off',
      // A pattern that looks for control characters is what a reader of hostile text needs.
      'no-control-regex': 'off',
    },
  },
  {
    name: 'cbs-lens/scripts',
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.strict],
  },
  {
    name: 'cbs-lens/commonjs',
    files: ['**/*.cjs', '**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    name: 'cbs-lens/all',
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
    },
  },
  ...walls,
);
