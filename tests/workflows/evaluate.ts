/** What expressions of a workflow can name: `inputs`, `github`, `secrets`, `steps`, `runner`. */
export type Context = Record<string, unknown>;

/**
 * The value of an expression of GitHub's workflows, of the part of the language that ours use: names, texts, `!`, `==`, `&&`,
 * `||`, brackets, and the functions `toJSON` and `cancelled`.
 * @throws Error where it is anything else
 */
export function evaluate(expression: string, context: Context): unknown {
  const tokens = expression.match(/'[^']*'|[A-Za-z_][\w.-]*|&&|\|\||==|[!()]/g) ?? [];
  if (tokens.join('') !== expression.replace(/\s+(?=(?:[^']*'[^']*')*[^']*$)/g, ''))
    throw new Error(`Cannot read: ${expression}`);
  let at = 0;
  const take = (token: string) => (tokens[at] === token ? (at++, true) : false);
  const expect = (token: string) => {
    if (!take(token)) throw new Error(`Expected ${token} in: ${expression}`);
  };
  const result = either();
  if (at < tokens.length) throw new Error(`Did not expect ${tokens[at]} in: ${expression}`);
  return result;

  function either(): unknown {
    let value = both();
    while (take('||')) {
      const other = both();
      value = value ? value : other;
    }
    return value;
  }
  function both(): unknown {
    let value = same();
    while (take('&&')) {
      const other = same();
      value = value ? other : value;
    }
    return value;
  }
  function same(): unknown {
    const value = single();
    return take('==') ? value === single() : value;
  }
  function single(): unknown {
    if (take('!')) return !single();
    if (take('(')) {
      const value = either();
      expect(')');
      return value;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1);
    if (take('(')) {
      if (token === 'cancelled') {
        expect(')');
        return false;
      }
      if (token !== 'toJSON') throw new Error(`No function ${token} here.`);
      const value = either();
      expect(')');
      return JSON.stringify(value);
    }
    return token.split('.').reduce<unknown>((value, key) => (value as Context | undefined)?.[key] ?? '', context);
  }
}

/** A text with its `${{ … }}` filled in. */
export const fillIn = (text: string, context: Context): string =>
  text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => String(evaluate(expression.trim(), context)));
