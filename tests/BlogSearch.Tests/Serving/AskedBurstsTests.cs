using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Tests.Serving;

/// <summary>What counts as one search, told from words and time alone.</summary>
public sealed class AskedBurstsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly AskedBursts _bursts = new();

    [Fact]
    public void Of_words_still_being_typed_the_last_ones_are_the_search()
    {
        Ask(0, "ku");
        Ask(1, "kubern");
        Ask(2, "kuberne");
        Ask(3, "kubern");
        Ask(4, "Kubernetes pod");

        Assert.Empty(Settled(8.9));
        Assert.Equal(["Kubernetes pod"], Settled(9));
        Assert.Empty(Settled(100));
    }

    [Fact]
    public void Two_readers_who_ask_for_different_things_are_two_searches()
    {
        Ask(0, "rye");
        Ask(1, "wheat");

        Assert.Equal(["rye", "wheat"], Settled(6).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_that_were_read_for_a_while_count_although_more_are_typed_then()
    {
        Ask(0, "rye");
        Assert.Equal(["rye"], Settled(5));
        Ask(6, "rye bread");

        Assert.Equal(["rye bread"], Settled(11));
    }

    [Fact]
    public void The_same_words_within_a_minute_are_the_same_search_and_later_another_one()
    {
        Ask(0, "rye");
        Ask(1, "rye");
        Assert.Equal(["rye"], Settled(6));
        Ask(60, "RYE");
        Assert.Empty(Settled(66));
        Ask(121, "rye");
        Assert.Equal(["rye"], Settled(127));
    }

    [Fact]
    public void Opening_a_post_ends_the_typing_and_the_way_back_from_it_is_no_new_search()
    {
        Ask(0, "rye");

        var (search, opening) = _bursts.Open("rye", "a.md", At(1));
        Ask(300, "rye");

        Assert.Equal(("rye", "a.md", true), (search?.Words, opening?.Path, opening?.First));
        Assert.Empty(Settled(310));
        var (again, second) = _bursts.Open("Rye", "b.md", At(311));
        Assert.Null(again);
        Assert.Equal(new AskedOpening("rye", "b.md", First: false), second);
    }

    [Fact]
    public void A_post_that_no_search_led_to_is_not_counted()
    {
        Assert.Equal((null, null), _bursts.Open("rye", "a.md", At(0)));

        Ask(0, "rye");
        Assert.Single(Settled(5));
        Assert.Equal((null, null), _bursts.Open("rye", "a.md", At(2_000)));
    }

    [Theory]
    [InlineData("  rye \t bread ", "rye bread")]
    [InlineData("C#", "C#")]
    [InlineData("before:2020-01-02", "before:2020-01-02")]
    [InlineData("@media query", "@media query")]
    [InlineData("a", null)]
    [InlineData("", null)]
    [InlineData("mail ada@blog.example please", null)]
    [InlineData("+49 (30) 1234-5678", null)]
    [InlineData("rye\u0007", null)]
    public void What_may_be_about_a_person_is_not_kept(string text, string? kept) => Assert.Equal(kept, AskedWords.Clean(text));

    [Fact]
    public void What_is_pasted_is_not_kept() => Assert.Null(AskedWords.Clean(new string('x', 101)));

    private static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    private void Ask(double at, string words) => _bursts.Ask(words, nothing: false, At(at));

    private string[] Settled(double at) => [.. _bursts.TakeSettled(At(at)).Select(search => search.Words)];
}
