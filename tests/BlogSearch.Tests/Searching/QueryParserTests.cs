using System.Globalization;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Tests.Searching;

public sealed class QueryParserTests
{
    private static readonly string[] _pieces =
    [
        "bread", "Rye", "OR", "AND", "NOT", "|", "||", "&&", "-", "--", "+", "!", "*", "kube*", "**x**", "a:b", "a::b", "10:30", "http://x.y/?q=1", "std::vector", "C++", "C#", ".NET", "--dry-run",
        "\"", "\"a b\"", "“", "”", "(", ")", "(a", "b)", "tag:", "tag:a", "tag:a,b", "-tag:x", "tag:\"a b\",c", "category:z", "author:\"", "title:a,b", "title:kube*", "code:go", "lang:de", "links:x.y",
        "is:page", "is:draft", "-has:code", "before:2019", "after:someday", "date:2019..2020", "year:2019,2021", "date:last", "year", "3", "months", "before:2y", "\0", "\t", "\u00a0", "\u200b", "\u2028", "\ud83d", "\ude00", "日本語",
        "مرحبا", "[* TO *]", "a~2", "a^NaN", "\\", "/a{2,1}/", "????", ",", ":", "::", "tag::x", "Code: A", "27\"", "-\"a b\"", "NOT", "-NOT", "(((", "...", "$", "date:9999y", "before:999999999999y",
    ];

    /// <summary>The text, and what is read from it: words first, then filters, then what is said about it.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t\n ", "")]
    [InlineData("rye bread", "rye bread")]
    [InlineData("\"rye bread\" oven", "\"rye bread\" oven")]
    [InlineData("rye \"slow oven", "rye \"slow oven\"")] // still being typed
    [InlineData("27\" screen", "27 screen")] // inches
    [InlineData("“rye bread” «slow»", "\"rye bread\" \"slow\"")]
    [InlineData("oven -rye -\"slow bread\"", "oven -rye -\"slow bread\"")]
    [InlineData("oven NOT rye NOT \"slow bread\"", "oven -rye -\"slow bread\"")]
    [InlineData("NOT -rye", "-rye")]
    [InlineData("--dry-run a - b – c", "--dry-run a b c")]
    [InlineData("load-balancer", "load-balancer")]
    [InlineData("rye OR wheat", "rye|0 wheat|0")]
    [InlineData("rye | wheat oven", "rye|0 wheat|0 oven")]
    [InlineData("a OR b OR \"c d\" e OR f", "a|0 b|0 \"c d\"|0 e|1 f|1")]
    [InlineData("(rye OR wheat) AND (oven OR pan)", "rye|0 wheat|0 oven|1 pan|1")]
    [InlineData("rye AND oven && slow", "rye oven slow")]
    [InlineData("rye and oven or pan not pot", "rye and oven or pan not pot")] // words, in lower case
    [InlineData("OR rye OR", "rye")]
    [InlineData("rye OR OR AND wheat NOT", "rye|0 wheat|0")]
    [InlineData("a && || b", "a|0 b|0")]
    [InlineData("OR", "OR")] // nothing else to look for
    [InlineData("AND OR NOT", "AND OR NOT")]
    [InlineData("rye OR -wheat", "rye -wheat !OR>rye or -wheat")]
    [InlineData("rye OR tag:wheat", "rye tag(wheat) !OR>rye or tag:wheat")]
    [InlineData("TO BE OR NOT TO BE", "TO BE -TO BE !OR>TO BE or NOT TO BE")]
    [InlineData("+rye +\"slow oven\" !a !(b)", "rye \"slow oven\" !a !(b)")]
    [InlineData("(a", "a")]
    [InlineData("((a)) b)", "a b)")]
    [InlineData("main() f(x)", "main() f(x)")]
    [InlineData("-", "!-")]
    [InlineData("\"", "!\"")]
    [InlineData("\"\" a", "a")]
    [InlineData("kube*", "kube*")]
    [InlineData("-kube* title:kube*", "-kube* title=kube*")]
    [InlineData("kube** \"kube*\"", "kube* \"kube*\"")]
    [InlineData("**bold** a.* *a a*b c++*", "(**bold**) (a.*) (*a) (a*b) (c++*)")]
    [InlineData("*", "(*)")]
    [InlineData("std::vector http://a.b/c 10:30 foo:bar a:b:c", "std::vector http://a.b/c 10:30 foo:bar a:b:c")]
    [InlineData("date::cal tag://x", "date::cal tag://x")]
    [InlineData("*:* [a TO b] a^2 \"a\"~3", "(*:*) [a TO b] a^2 \"a\" ~3")]
    [InlineData("C# C++ .NET node.js", "C# C++ .NET node.js")]
    [InlineData("Code: A History", "Code: A History")]
    [InlineData("tag:rye", "tag(rye)")]
    [InlineData("TAG:rye Category:\"Slow Food\"", "tag(rye) category(Slow Food)")]
    [InlineData("tag:a,b,\"c d\" e", "e tag(a,b,c d)")]
    [InlineData("tag:a tag:b", "tag(a) tag(b)")]
    [InlineData("tag:a OR tag:b", "tag(a,b)")]
    [InlineData("(tag:a OR tag:b) c", "c tag(a,b)")]
    [InlineData("tag:a OR author:b", "tag(a) author(b) !OR>tag:a or author:b")]
    [InlineData("-tag:a NOT author:b", "-tag(a) -author(b)")]
    [InlineData("lang:de code:go", "lang(de) code(go)")]
    [InlineData("title:rye title:\"slow oven\"", "title=rye title=\"slow oven\"")]
    [InlineData("title:rye,wheat oven", "title=rye|0 title=wheat|0 oven")]
    [InlineData("-title:rye,wheat", "-title=rye -title=wheat")]
    [InlineData("is:page -is:post has:code", "is(page) -is(post) has(code)")]
    [InlineData("oven is:draft", "oven !is:draft>oven is draft")]
    [InlineData("oven has:images", "oven !has:images>oven has images")]
    [InlineData("oven links:a.b/c pan", "oven pan links(a.b/c)")]
    [InlineData("-links:https://a.b/c/,/2019/x/", "-links(https://a.b/c/,/2019/x/)")]
    [InlineData("oven links:/ pan", "oven pan !links:/>oven links / pan")]
    [InlineData("oven tag:", "oven !tag:")]
    [InlineData("oven tag: rye", "oven rye !tag:>oven tag:rye")]
    [InlineData("tag:, tag:\"\"", "!tag:, !tag:\"\"")]
    [InlineData("before:2019 after:2018-06 date:2018-11-20", "before(2019) after(2018-06) date(2018-11-20)")]
    [InlineData("date:2018-11..2019-02 year:2019,2021 -year:2020", "date(2018-11..2019-02) year(2019,2021) -year(2020)")]
    [InlineData("date:\"last year\" date:this-month after:2y", "date(last year) date(this-month) after(2y)")]
    [InlineData("after:last 3 months bread", "bread after(last 3 months)")]
    [InlineData("before:2 years ago bread", "bread before(2 years ago)")]
    [InlineData("date:3 months", "date(3 months)")]
    [InlineData("bread before:someday", "bread !before:someday>bread before someday")]
    [InlineData("bread before:some day soon", "bread day soon !before:some>bread before some day soon")]
    [InlineData("date:2019-02-30", "!date:2019-02-30>date 2019-02-30")]
    [InlineData("year:2019,x", "year(2019) !year:x")]
    [InlineData("-before:someday", "!-before:someday")]
    public void A_text_is_read_as(string text, string read) => Assert.Equal(read, Shown(QueryParser.Parse(text)));

    [Fact]
    public void Any_text_is_read_and_no_part_of_it_twice()
    {
        var texts = _pieces.Concat(Combinations(4_000, " ")).Concat(Combinations(4_000, ""));
        foreach (var text in texts)
        {
            var query = QueryParser.Parse(text);
            Assert.True(query.Parts.Sum(part => part.Text.Length) + query.Filters.Sum(filter => filter.End - filter.Start) <= text.Length, text);
            Assert.True(query.Notices.Length <= 10, text);
            Assert.All(query.Notices, notice => Assert.True(notice.Instead is null || notice.Instead != text, text));
            Assert.All(query.Filters.Zip(query.Filters.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, text));
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("a)")]
    [InlineData("a OR ")]
    [InlineData("NOT ")]
    [InlineData("tag:")]
    [InlineData("tag:a ")]
    [InlineData("tag:a,")]
    [InlineData("date:1 ")]
    [InlineData("before:last ")]
    [InlineData("a\"")]
    [InlineData("\ud83d\ude00")]
    [InlineData("a*")]
    [InlineData("-")]
    public void Whatever_is_pasted_a_thousand_characters_are_read_and_few_notices_written(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var query = QueryParser.Parse(text);
        Assert.True(query.Parts.Sum(part => part.Text.Length) <= SearchLimits.QueryLength);
        Assert.True(query.Filters.Length <= 20);
        Assert.InRange(query.Notices.Length, 1, 10);
        Assert.Equal(NoticeKind.Shortened, query.Notices[0].Kind);
        Assert.DoesNotContain(query.Parts, part => part.Text.Length > 0 && char.IsHighSurrogate(part.Text[^1]));
    }

    [Fact]
    public void More_values_than_a_filter_takes_are_left_out_with_a_notice()
    {
        var query = QueryParser.Parse("tag:" + string.Join(',', Enumerable.Range(0, 30)));
        Assert.Equal(SearchLimits.FilterValues, Assert.Single(query.Filters).Values.Length);
        Assert.Equal(NoticeKind.Shortened, Assert.Single(query.Notices).Kind);
    }

    /// <summary>The same texts each time: a generator of pseudorandom numbers with a fixed start.</summary>
    private static IEnumerable<string> Combinations(int count, string between)
    {
        var state = 12345u;
        for (var i = 0; i < count; i++)
        {
            var pieces = new List<string>();
            for (var length = 1 + (i % 9); length > 0; length--)
            {
                state = (state * 1664525) + 1013904223;
                pieces.Add(_pieces[(state >> 8) % (uint)_pieces.Length]);
            }

            yield return string.Join(between, pieces);
        }
    }

    private static string Shown(SearchQuery query) => string.Join(' ', query.Parts.Select(Shown).Concat(query.Filters.Select(Shown)).Concat(query.Notices.Select(Shown)));

    private static string Shown(QueryPart part)
    {
        var text = part.Quoted ? $"\"{part.Text}\"" : part.Text.Contains('*', StringComparison.Ordinal) ? $"({part.Text})" : part.Text;
        var choice = part.Choice is { } number ? "|" + number.ToString(CultureInfo.InvariantCulture) : "";
        return $"{(part.Negated ? "-" : "")}{(part.Field is WordField.Title ? "title=" : "")}{text}{(part.IsPrefix ? "*" : "")}{choice}";
    }

    private static string Shown(QueryFilter filter) => $"{(filter.Negated ? "-" : "")}{filter.Name}({string.Join(',', filter.Values)})";

    private static string Shown(Notice notice) => $"!{notice.Text}{(notice.Instead is null ? "" : ">" + notice.Instead)}";
}
