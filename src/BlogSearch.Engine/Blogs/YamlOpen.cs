namespace BlogSearch.Blogs;

/// <summary>What a line of YAML leaves open: a quoted text, brackets.</summary>
/// <param name="Quote">NUL outside of quotes.</param>
internal readonly record struct YamlOpen(int Depth, char Quote)
{
    public bool IsOpen => Depth > 0 || Quote != '\0';

    public YamlOpen After(ReadOnlySpan<char> text)
    {
        var (depth, quote) = this;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '\0')
            {
                if (c == '#' && i > 0 && text[i - 1] is ' ' or '\t')
                {
                    break;
                }

                quote = c is '"' or '\'' && (i == 0 || text[i - 1] is ' ' or '\t' or ',' or '[' or '{' or ':') ? c : '\0';
                depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0;
                if (depth == 0 && quote == '\0')
                {
                    break; // the value has ended
                }
            }
            else if (c == '\\' && quote == '"')
            {
                i++;
            }
            else if (c == quote)
            {
                var isDoubled = quote == '\'' && i + 1 < text.Length && text[i + 1] == quote;
                i += isDoubled ? 1 : 0;
                quote = isDoubled ? quote : '\0';
                if (depth == 0 && quote == '\0')
                {
                    break;
                }
            }
        }

        return new YamlOpen(depth, quote);
    }
}
