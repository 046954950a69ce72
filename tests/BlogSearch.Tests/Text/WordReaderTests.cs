using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Running, quickly!", "running quickly")]
    [InlineData("node.js", "node node.js js")]
    [InlineData("802.1Q-based", "802 802.1q 802.1q-based 1q based")]
    [InlineData("C# and C++11", "c c# and c c++ c++11 11")]
    [InlineData("the .NET way", "the net .net way")]
    [InlineData("run --dry-run now", "run dry dry-run --dry-run run now")]
    [InlineData("don’t stop", "don't stop")]
    [InlineData("TCP/IP", "tcp ip")]
    [InlineData("10,000 words", "10 10,000 000 words")]
    [InlineData("Zürich Straße Łódź", "zurich strasse lodz")]
    [InlineData("Ｆｕｌｌ ﬁne", "full fine")]
    [InlineData("東京へ", "東 東京 京 京へ へ")]
    [InlineData("й ğ", "й g")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("İstanbul IŞIK ısı", "istanbul isik isi")]
    [InlineData("ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ")]
    [InlineData("ﬀ Œuvre Ære", "ff oeuvre aere")]
    [InlineData("مُحَمَّد محـــمد إسلام", "محمد محمد اسلام")]
    [InlineData("کتاب‌ها", "كتاب كتابها ها")]
    [InlineData("ｶﾞｲﾄﾞ", "ガ ガイ イ イド ド")]
    [InlineData("ガイド", "ガ ガイ イ イド ド")]
    [InlineData("ภาษาไทย", "ภ ภา า าษ ษ ษา า าไ ไ ไท ท ทย ย")]
    [InlineData("l’école d'accès qu'il aujourd'hui", "ecole l'ecole acces d'acces il qu'il aujourd'hui")]
    [InlineData("col·lecció", "colleccio")]
    [InlineData("۱۲۳ ٤٥", "123 45")]
    [InlineData("", "")]
    [InlineData("!?… --- …", "")]
    public void A_text_has_these_words(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', Read(text).Select(word => word.Form)));
    }

    [Fact]
    public void Parts_count_positions_and_wholes_stand_at_their_first_part()
    {
        Assert.Equal([("use", 0), ("node", 1), ("node.js", 1), ("js", 2), ("now", 3)], Read("use node.js now").Select(word => (word.Form, word.Position)));
    }

    [Fact]
    public void Each_word_says_where_it_stands_in_the_text()
    {
        const string Text = "Ünïcode: 日本語 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢, ends.";
        Assert.All(Read(Text), word => Assert.False(string.IsNullOrWhiteSpace(Text.Substring(word.Start, word.Length))));
        Assert.Contains(Read(Text), word => word.Form == "unicode" && word.Start > 10);
    }

    [Fact]
    public void Lone_surrogates_and_a_megabyte_without_a_space_are_read_too()
    {
        Assert.Equal(["a", "b"], Read("a \ud800 b").Select(word => word.Form));
        Assert.All(Read(new string('x', 1 << 20)), word => Assert.True(word.Form.Length <= WordReader.LongestPart));
        Assert.NotEmpty(Read(string.Join('.', Enumerable.Repeat("a", 100_000))));
    }

    private static List<(string Form, int Position, int Start, int Length)> Read(string text)
    {
        var reader = new WordReader();
        reader.Read(text, 0, text.Length);
        var words = new List<(string, int, int, int)>();
        while (reader.Next())
        {
            words.Add((reader.Form.ToString(), reader.Position, reader.Start, reader.Length));
        }

        return words;
    }
}
