using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Tests.Searching;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("Mix the dough, and wait for the dough to rise", "wait", "wait%20for%20the%20dough%20to%20rise")]
    [InlineData("A one-time, two & three", "one", "one%2Dtime%2C%20two%20%26%20three")]
    [InlineData("… runs --config kubeadm.yaml …", "config", "%2D%2Dconfig%20kubeadm.yaml")]
    [InlineData("… cut before", "", "cut%20before")]
    [InlineData("first line\nsecond line", "first", "first%20line")]
    [InlineData("川で船に乗りました。船は青かったです。", "青", "%E8%88%B9%E3%81%AF%E9%9D%92%E3%81%8B%E3%81%A3%E3%81%9F%E3%81%A7%E3%81%99")]
    public void The_words_from_the_first_mark_on_are_named_whole_and_encoded(string text, string marked, string fragment) =>
        Assert.Equal(":~:text=" + fragment, TextFragment.Of(Snippet(text, marked)));

    [Fact]
    public void Where_no_end_of_a_word_is_near_none_is_named() =>
        Assert.Empty(TextFragment.Of(Snippet(new string('x', 200), "x")));

    private static Snippet Snippet(string text, string marked)
    {
        var at = marked.Length == 0 ? -1 : text.IndexOf(marked, StringComparison.Ordinal);
        ImmutableArray<Mark> marks = at < 0 ? [] : [new Mark(at, at + marked.Length)];
        return new Snippet { Text = text, Marks = marks, Url = "https://one.example/" };
    }
}
