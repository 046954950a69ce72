namespace BlogSearch.Blogs;

/// <summary>Pelican's lines <c>Key: value</c> at the top of a file, without a fence, up to the first blank line.</summary>
internal static class PelicanFrontMatter
{
    public static FrontMatter Read(string text)
    {
        var pairs = new List<Node.Map.Pair>();
        var line = 1;
        var at = 0;
        while (at < text.Length && pairs.Count < SyntaxLimits.Events)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var one = text.AsSpan(at, end - at);
            var colon = one.IndexOf(':');
            if (one.IsWhiteSpace() || colon <= 0 || one[..colon].ContainsAny(" \t#*<"))
            {
                break;
            }

            var key = one[..colon].ToString();
            pairs.Add(new Node.Map.Pair(key, line, new Node.Scalar(one[(colon + 1)..].Trim().ToString(), isPlain: true, line)));
            at = Math.Min(text.Length, end + 1);
            line++;
        }

        return new FrontMatter { Values = new Node.Map(pairs, 1), IsThere = pairs.Count > 0, Body = text[at..], BodyLine = line };
    }
}
