namespace BlogSearch.Text;

/// <summary>How long a post takes to read, counted as Hugo counts it: 213 words a minute, or 501 signs of a script without spaces. What is begun is a minute.</summary>
internal static class ReadingTime
{
    private const double WordsAMinute = 213;

    private const double SignsAMinute = 501;

    /// <summary>In minutes; at least 1.</summary>
    public static int Of(PostText text)
    {
        var (words, signs) = Count(text.Plain);
        return Math.Max(1, (int)Math.Ceiling((words / WordsAMinute) + (signs / SignsAMinute)));
    }

    private static (int Words, int Signs) Count(string text)
    {
        var words = 0;
        var signs = 0;
        var inWord = false;
        for (var at = 0; at < text.Length;)
        {
            var kind = Signs.Of(text, at, text.Length, out var length);
            if (kind == Sign.Unspaced)
            {
                signs++;
                inWord = false;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                inWord = false;
            }
            else if (kind == Sign.Word && !inWord)
            {
                words++;
                inWord = true;
            }

            at += length;
        }

        return (words, signs);
    }
}
