using BlogSearch.Blogs;
using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class GeneratorSyntaxTests
{
    private static readonly TextRules Hugo = new()
    {
        Kind = BlogKind.Hugo,
        Anchors = AnchorScheme.GitHub,
        BaseUrl = "https://blog.example/",
        ResolvePost = target => target == "a.md" ? "/2020/a/" : null,
    };

    private static readonly TextRules Jekyll = Hugo with { Kind = BlogKind.Jekyll, Anchors = AnchorScheme.KramdownGfm };

    [Fact]
    public void A_relref_in_a_link_definition_leads_to_the_post()
    {
        var text = PostTextReader.Read("see [this][1]\n\n[1]: {{< relref \"a.md\" >}}", Hugo);

        Assert.Equal([new TextLink("/2020/a/", "this", 1)], text.Links);
    }

    [Fact]
    public void A_relref_that_leads_nowhere_keeps_the_target_as_written() =>
        Assert.Equal("gone.md", Assert.Single(PostTextReader.Read("[x]({{< relref \"gone.md\" >}})", Hugo).Links).Target);

    [Fact]
    public void A_ref_prints_the_whole_address() =>
        Assert.Equal("at https://blog.example/2020/a/ now", PostTextReader.Read("at {{< ref \"a.md\" >}} now", Hugo).Plain);

    [Fact]
    public void A_relref_to_an_anchor_of_the_same_page_stays_one() =>
        Assert.Equal("#here", Assert.Single(PostTextReader.Read("[x]({{< relref \"#here\" >}})", Hugo).Links).Target);

    [Fact]
    public void A_figure_with_a_link_is_one() =>
        Assert.Equal("https://a.example/", Assert.Single(PostTextReader.Read("{{< figure src=\"/a.png\" link=\"https://a.example/\" >}}", Hugo).Links).Target);

    [Fact]
    public void A_link_in_a_heading_leads_to_the_post_although_the_id_holds_its_placeholder()
    {
        var text = PostTextReader.Read("## See [it]({{< relref \"a.md\" >}}) {{< ref \"a.md\" >}}", Hugo);

        Assert.Equal("/2020/a/", text.Links[0].Target);
        Assert.Equal("See it https://blog.example/2020/a/", text.Plain);
    }

    [Fact]
    public void Shortcodes_go_and_the_text_inside_them_stays() =>
        Assert.Equal("before\ninner bold\nafter", PostTextReader.Read("before\n\n{{% note title=\"x >}} y\" %}}\ninner **bold**\n{{% /note %}}\n\n{{< youtube abc >}}\n\nafter", Hugo).Plain);

    [Fact]
    public void An_escaped_shortcode_is_shown_as_written() =>
        Assert.Equal("{{< figure >}}", PostTextReader.Read("`{{</* figure */>}}`", Hugo).Plain);

    [Fact]
    public void A_figure_shows_its_title_as_a_heading_without_id_and_its_caption()
    {
        var text = PostTextReader.Read("{{< figure src=\"/a.png\" alt=\"a fox\" title=\"Red\" caption=\"A *quick* one\" >}}", Hugo);

        Assert.Equal("a fox\nRed\nA quick one", text.Plain);
        Assert.Equal(new Section(6, 3, 4, ""), Assert.Single(text.Sections));
    }

    [Fact]
    public void Highlighted_code_is_code()
    {
        foreach (var (body, rules) in new[] { ("{{< highlight go >}}\na *b*\n{{< /highlight >}}", Hugo), ("{% highlight go %}\na *b*\n{% endhighlight %}", Jekyll) })
        {
            var text = PostTextReader.Read(body, rules);

            Assert.Equal("a *b*", text.Plain);
            Assert.Equal("go", Assert.Single(text.Code).Language);
        }
    }

    [Fact]
    public void Liquid_never_leaks_and_raw_parts_stay() =>
        Assert.Equal("a {{ shown }} b ", PostTextReader.Read("a {% raw %}{{ shown }}{% endraw %} {% include x.html %}b {{ page.x }}{% comment %}no{% endcomment %}", Jekyll).Plain + " ");

    [Fact]
    public void Known_variables_and_quoted_strings_are_printed()
    {
        var rules = Jekyll with { Variable = name => name == "site.author" ? "Ada" : null };

        Assert.Equal("Ada and /docs/", PostTextReader.Read("{{ site.author }} and {{ '/docs/' | relative_url }}", rules).Plain);
    }

    [Theory]
    [InlineData("{% assign n = \"1|2\" | split: \"|\" %}{% for i in n %}{{ i }}, {% endfor %}", "1, 2,")]
    [InlineData("{% for i in (1..3) reversed %}{{ i }}{% endfor %}", "321")]
    [InlineData("{% if page.title == \"T\" %}a{% if none %}b{% else %}c{% endif %}{% else %}d{% endif %}", "ac")]
    [InlineData("{% if none %}a{% elsif page.title contains 'T' %}b{% endif %}{% unless none %}c{% endunless %}", "bc")]
    [InlineData("{% case page.title %}{% when 'x', 'T' %}a{% else %}b{% endcase %}", "a")]
    [InlineData("{% capture x %}a {{ page.title }}{% endcapture %}{{ x | upcase | append: ' | z' }}", "A T | z")]
    [InlineData("{% for post in site.posts %}a{% endfor %}b {{ none | default: 'c' }}", "b c")]
    [InlineData("{% highlight liquid %}{% raw %}{{ x }}{% endraw %}{% endhighlight %}", "{{ x }}")]
    [InlineData("1. a\n   {% highlight c %}\n   x\n   {% endhighlight %}\n2. b", "a\n   x\nb")]
    public void Conditions_loops_and_variables_of_Liquid_are_run(string body, string plain) =>
        Assert.Equal(plain, PostTextReader.Read(body, Jekyll with { Variable = name => name == "page.title" ? "T" : null }).Plain);

    [Fact]
    public void Definitions_made_in_a_loop_are_links() =>
        Assert.Equal(
            ["/i/1", "/i/2"],
            PostTextReader.Read("{% assign n = \"1|2\" | split: \"|\" %}[#1][], [#2][]\n\n{% for i in n %}\n[#{{ i }}]: /i/{{ i }}\n{% endfor %}", Jekyll).Links.Select(link => link.Target));

    [Fact]
    public void Loops_inside_of_loops_end_early()
    {
        var body = string.Concat(Enumerable.Repeat("{% for i in (1..999) %}", 12)) + "x{{ i }}" + string.Concat(Enumerable.Repeat("{% endfor %}", 12));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.InRange(GeneratorSyntax.Expand(body, Jekyll).Text.Length, 1, 20_000_000);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_post_url_leads_to_the_post() =>
        Assert.Equal("/2020/a/", Assert.Single(PostTextReader.Read("[x]({% post_url a.md %})", Jekyll).Links).Target);

    [Fact]
    public void Links_keep_their_line_behind_shortcodes_of_several_lines() =>
        Assert.Equal(4, Assert.Single(PostTextReader.Read("{{< x\n a=1\n >}}\n[a](b)", Hugo).Links).Line);

    [Fact]
    public void Mdx_imports_and_comments_are_dropped_and_components_leave_their_text() =>
        Assert.Equal("shown inside", PostTextReader.Read("import A from './a'\nexport const x = 1\n\n{/* note */}\n\nshown <A b={1}>inside</A>", Hugo with { Kind = BlogKind.Docusaurus }).Plain);

    [Fact]
    public void Zola_shortcodes_go() =>
        Assert.Equal("said", PostTextReader.Read("{% quote(author=\"x\") %}\nsaid\n{% end %}\n\n{{ youtube(id=\"y\") }}", Hugo with { Kind = BlogKind.Zola }).Plain);

    [Theory]
    [InlineData("{{< a ")]
    [InlineData("{{< highlight go >}}")]
    [InlineData("{{</* ")]
    [InlineData("{% raw %}")]
    [InlineData("{% highlight x %}")]
    [InlineData("{{ x ")]
    [InlineData("{% if x %}")]
    [InlineData("{% for i in (1..9) %}")]
    [InlineData("{% if true %}x{% endif %}")]
    [InlineData("# a {{< b >}}")]
    public void Syntax_that_is_never_closed_takes_linear_time(string part)
    {
        var body = string.Concat(Enumerable.Repeat(part, 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        GeneratorSyntax.Expand(body, Hugo);
        GeneratorSyntax.Expand(body, Jekyll);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
