// What the type checker does not see. Run by `npm run lint`.
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', 'test-results/**'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/essential'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // The rule calls every unchecked index access with `!` unsafe; the invariant beside it is the check.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['.config/**', 'test/support/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
)
