import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'test/gallery/built/',
      'node_modules/',
      'test/windows/node_modules/',
      '**/*.mjs',
      '**/*.cjs',
      'eslint.config.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Ports and engines are records of functions: nothing here uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // node:test waits for its own tests.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test'] },
          ],
        },
      ],
      // `engine.apply(choices, null)` is no Function.prototype.apply.
      'prefer-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // The ports are synchronous where Win32 is; executors share one asynchronous shape.
      '@typescript-eslint/require-await': 'off',
    },
  },
);
