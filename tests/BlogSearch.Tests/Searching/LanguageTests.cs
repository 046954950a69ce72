using BlogSearch.Indexing;
using BlogSearch.Indexing.Languages;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;
using BlogSearch.Text;

namespace BlogSearch.Tests.Searching;

public sealed class LanguageTests
{
    private const string German = "Wir haben die alten Häuser am See besucht, und sie waren nicht so schön wie auf den Bildern.";

    [Theory]
    [InlineData("de", "Zwei alte Häuser stehen am See.", "das Haus")]
    [InlineData("fr", "Les chevaux galopent.", "un cheval")]
    [InlineData("fr", "Il mangeait ses pommes.", "mangé une pomme")]
    [InlineData("es", "Cantaban canciones populares.", "la canción")]
    [InlineData("pt", "Novas ações do servidor.", "uma ação")]
    [InlineData("pt-BR", "Os servidores locais.", "um servidor local")]
    [InlineData("it", "Le ragazze mangiano.", "una ragazza")]
    [InlineData("nl", "Wij zagen huizen.", "het huis")]
    [InlineData("ru", "Интересные книги на полке.", "и книга")]
    [InlineData("da", "Husene ligger ved vandet.", "et hus")]
    [InlineData("nb", "Bilene står ute.", "en bil")]
    [InlineData("sv", "Flickorna läser.", "en flicka")]
    [InlineData("fi", "Asumme vanhoissa taloissa.", "se talo")]
    [InlineData("hu", "Régi könyvekben olvastam.", "egy könyv")]
    [InlineData("ro", "Casa prietenilor mei.", "un prieten")]
    [InlineData("tr", "Raftaki kitapları okudum.", "bir kitap")]
    [InlineData("ca", "Els gats dormen.", "un gat")]
    [InlineData("eu", "Etxeak ikusi ditut.", "eta etxe")]
    [InlineData("hy", "Մեր քաղաքների պատմությունը։", "և քաղաք")]
    [InlineData("ga", "Leabhar eolaíochta.", "agus eolaíocht")]
    [InlineData("gl", "Rapaces no parque.", "o rapaz")]
    [InlineData("cs", "Čtu knihami.", "a kniha")]
    [InlineData("lv", "Lasu grāmatas.", "un grāmata")]
    [InlineData("bg", "Чета книгите.", "и книга")]
    [InlineData("el", "Τα σπίτια μας.", "και σπίτι")]
    [InlineData("id", "Saya membaca.", "yang bacaan")]
    [InlineData("ar", "قرأت الكتاب أمس.", "في كتاب")]
    [InlineData("fa", "کتابها روی میز است.", "از کتاب")]
    [InlineData("hi", "ये किताबें हैं।", "की किताब")]
    public void Another_form_of_a_word_finds_the_post_and_a_common_word_is_not_asked_for(string language, string body, string query)
    {
        using var blog = new TestBlog(
            TestBlog.Post("found.md", body, title: "1", more: $"language: {language}"),
            TestBlog.Post("other.md", "404", title: "2", more: $"language: {language}"));

        var results = blog.Search(query);
        Assert.Equal("found.md", Assert.Single(results.Hits).Path);
        Assert.Empty(results.Notices);
        Assert.Equal(language, results.Hits[0].Language);
        Assert.NotEmpty(results.Hits[0].Snippets[0].Marks);
    }

    [Theory]
    [InlineData("zh", "我们在东京大学学习计算机科学。", "大学")]
    [InlineData("zh", "我们在东京大学学习计算机科学。", "京")]
    [InlineData("ja", "東京タワーの展望台から見た夜景。", "展望台")]
    [InlineData("ja", "ﾃﾞｰﾀﾍﾞｰｽの設計", "データベース")]
    [InlineData("ko", "서울에서 데이터베이스를 배웠습니다.", "데이터베이스")]
    [InlineData("th", "ภาษาไทยไม่มีช่องว่างระหว่างคำ", "ช่องว่าง")]
    public void Scripts_without_spaces_are_found_by_any_stretch(string language, string body, string query)
    {
        using var blog = new TestBlog(
            TestBlog.Post("found.md", body, title: "1", more: $"language: {language}"),
            TestBlog.Post("other.md", "計 大 塔 서 ภ", title: "2", more: $"language: {language}"));

        Assert.Equal(["found.md"], blog.Paths(query));
    }

    [Theory]
    [InlineData("de", German)]
    [InlineData("de", "Das ist ein Beitrag über Datenbanken. Er ist nicht lang, aber auf Deutsch.")]
    [InlineData("fr", "Nous avons écrit cet article pour expliquer les bases de données dans notre entreprise.")]
    [InlineData("es", "Este es un artículo sobre las bases de datos que usamos en nuestra empresa.")]
    [InlineData("pt", "Este é um artigo sobre os bancos de dados que não usamos mais na nossa empresa.")]
    [InlineData("it", "Questo è un articolo sui database che non usiamo più nella nostra azienda.")]
    [InlineData("nl", "Dit is een artikel over de databanken die wij niet meer gebruiken in het bedrijf.")]
    [InlineData("sv", "Det här är en artikel om databaser som vi inte använder i företaget och varför.")]
    [InlineData("pl", "To jest artykuł o bazach danych, których już nie używamy w naszej firmie.")]
    [InlineData("cs", "Toto je článek o databázích, které už v naší firmě nepoužíváme a proč.")]
    [InlineData("tr", "Bu, şirketimizde artık kullanmadığımız veritabanları için yazılmış bir yazı ve daha çok şey.")]
    [InlineData("ru", "Это статья о базах данных, которые мы больше не используем.")]
    [InlineData("uk", "Це стаття про бази даних, які ми більше не використовуємо.")]
    [InlineData("el", "Αυτό είναι ένα άρθρο για τις βάσεις δεδομένων.")]
    [InlineData("ar", "هذه مقالة عن قواعد البيانات التي لا نستخدمها.")]
    [InlineData("fa", "این مقاله‌ای درباره پایگاه داده است که دیگر از آن استفاده نمی‌کنیم.")]
    [InlineData("he", "זה מאמר על מסדי נתונים.")]
    [InlineData("zh", "这是一篇关于我们不再使用的数据库的文章。")]
    [InlineData("ja", "これは、もう使っていないデータベースについての記事です。")]
    [InlineData("ko", "이것은 더 이상 사용하지 않는 데이터베이스에 관한 글입니다.")]
    [InlineData("th", "นี่คือบทความเกี่ยวกับฐานข้อมูล")]
    [InlineData("en", "Goethe wrote: „Wer reitet so spät durch Nacht und Wind?“ and this is what we make of it today.")]
    [InlineData("en", "Zürich, Genève, Łódź: names only.")]
    [InlineData("en", "```\nder die das und nicht ist ein für mit\n```\n")]
    [InlineData("en", "")]
    public void The_language_of_a_post_is_told_from_its_text_when_it_is_plain(string language, string body)
    {
        using var blog = new TestBlog(TestBlog.Post("post.md", body, title: "1"), TestBlog.Post("english.md", "The cat sat on the mat.", title: "2"));

        Assert.Equal(language, blog.Searcher.FindPost("post.md")?.Hit.Language);
        Assert.Equal("en", blog.Searcher.FindPost("english.md")?.Hit.Language);
        Assert.Contains(blog.Search("q=").Facets.Language, value => value.Value == language);
        Assert.Contains("post.md", blog.Paths($"lang:{language}"));
    }

    [Fact]
    public void A_language_is_asked_for_with_its_region_or_without()
    {
        using var blog = new TestBlog(TestBlog.Post("post.md", "Colours", more: "lang: en-GB"), TestBlog.Post("other.md", German));
        Assert.Equal(["post.md"], blog.Paths("lang:en"));
        Assert.Equal(["post.md"], blog.Paths("lang:en-gb"));
        Assert.Equal(0, blog.Search("lang:e").Total);
    }

    [Fact]
    public void What_the_front_matter_says_of_the_language_holds()
    {
        using var blog = new TestBlog(TestBlog.Post("post.md", German, more: "lang: sv"));
        Assert.Equal("sv", blog.Searcher.FindPost("post.md")?.Hit.Language);
    }

    [Theory]
    [InlineData("[en, de-AT]", "de-AT")]
    [InlineData("[en]", "en")]
    [InlineData("[en, fr]", "en")]
    public void The_settings_may_name_the_languages_to_choose_among(string languages, string language)
    {
        using var blog = new TestBlog(TestBlog.Post("post.md", German), ("blogsearch.yaml", $"search: {{ languages: {languages} }}"));
        Assert.Equal(language, blog.Searcher.FindPost("post.md")?.Hit.Language);
    }

    [Fact]
    public void A_suffix_of_a_Hugo_file_says_its_language_whatever_the_text()
    {
        using var blog = new TestBlog(
            ("hugo.toml", "title = 'x'\n[languages.en]\n[languages.fr]\n"),
            ("content/post/one.fr.md", $"---\ntitle: One\ndate: 2020-01-01\n---\n{German}"),
            ("content/post/two.md", $"---\ntitle: Two\ndate: 2020-01-01\n---\n{German}"));

        Assert.Equal("fr", blog.Searcher.FindPost("post/one.fr.md")?.Hit.Language);
        Assert.Equal("de", blog.Searcher.FindPost("post/two.md")?.Hit.Language);
    }

    [Fact]
    public void Each_post_is_found_by_the_forms_of_its_own_language()
    {
        using var blog = new TestBlog(
            TestBlog.Post("german.md", German, title: "1"),
            TestBlog.Post("english.md", "We have been to the houses by the lake, and they were as good as in the pictures.", title: "2"));

        Assert.Equal(["german.md"], blog.Paths("haus"));
        Assert.Equal(["english.md"], blog.Paths("house"));
        Assert.Equal(["english.md"], blog.Paths("picture"));
        Assert.Equal("Häuser", Marked(blog.Search("haus").Hits[0]));
    }

    [Fact]
    public void A_word_that_languages_cut_differently_is_counted_once()
    {
        const string English = "Baking at home, and what you need for it.";
        using var mixed = new TestBlog(TestBlog.Post("a.md", English, title: "1"), TestBlog.Post("b.md", "Brot und Butter", title: "2", more: "lang: de"));
        using var single = new TestBlog(TestBlog.Post("a.md", English, title: "1"), TestBlog.Post("b.md", "Brot und Butter", title: "2"));

        Assert.Equal(single.Search("baking").Hits.Select(hit => hit.Score), mixed.Search("baking").Hits.Select(hit => hit.Score));
        Assert.Equal(1, mixed.Search("baking").Total);
    }

    [Theory]
    [InlineData("pt", "Uma ação no coração da cidade.", "acoes coracoes")]
    [InlineData("fr", "L’année dernière, à l'école.", "annees")]
    [InlineData("fr", "L’année dernière, à l'école.", "école")]
    [InlineData("fr", "L’année dernière, à l'école.", "d'écoles")]
    [InlineData("es", "Después de la canción.", "despues")]
    [InlineData("de", "Grüße aus Zürich von der Straße.", "Zuerich Strasse Gruesse")]
    [InlineData("de", "Gruesse aus Zuerich von der Strasse.", "Zürich Straße Grüße")]
    [InlineData("tr", "İstanbul'da bir gün, ışık içinde.", "istanbul isik")]
    [InlineData("el", "Ο μύθος του Σισύφου και ο Σίσυφος.", "ΣΙΣΥΦΟΣ")]
    [InlineData("ca", "La col·lecció nova.", "colleccio")]
    [InlineData("fa", "کتاب‌های خوب", "کتاب")]
    [InlineData("en", "A naïve café in São Paulo.", "naive cafe sao paulo")]
    [InlineData("en", "Ｆｕｌｌ ｗｉｄｔｈ and cafe\u0301s.", "full width cafés")]
    public void Accents_and_ways_of_writing_do_not_matter(string language, string body, string query)
    {
        using var blog = new TestBlog(TestBlog.Post("found.md", body, title: "1", more: $"lang: {language}"));
        Assert.Equal(["found.md"], blog.Paths(query));
        Assert.Empty(blog.Search(query).Notices);
    }

    [Theory]
    [InlineData("en", "To be, or not to be.", "to be or not to be")]
    [InlineData("en", "The Who played.", "The Who")]
    [InlineData("de", "Die Ärzte spielen, und die Fans auch.", "die")]
    [InlineData("fr", "Et si on y est, on y est.", "et si on y est")]
    [InlineData("ru", "И не то, и не это.", "и не то")]
    public void A_query_of_common_words_alone_asks_for_them(string language, string body, string query)
    {
        using var blog = new TestBlog(
            TestBlog.Post("found.md", body, title: "1", more: $"lang: {language}"),
            TestBlog.Post("other.md", "404", title: "2", more: $"lang: {language}"));

        Assert.Equal(["found.md"], blog.Paths(query));
    }

    [Fact]
    public void A_common_word_of_a_rare_language_is_asked_for_until_another_one_joins_it()
    {
        var english = Enumerable.Range(0, 9).Select(i => TestBlog.Post($"{i}.md", i == 0 ? "Old habits die hard." : "It was a hard day.", title: $"{i}"));
        using var blog = new TestBlog([.. english, TestBlog.Post("german.md", "Der Abend war hard und lang, und die Nacht auch nicht kurz.", title: "x")]);

        Assert.Equal(["0.md", "german.md"], blog.Paths("die hard").Order());
        Assert.Equal(["german.md"], blog.Paths("wie lang war die nacht"));
    }

    private static string Marked(Hit hit) => hit.Snippets[0].Text[hit.Snippets[0].Marks[0].From..hit.Snippets[0].Marks[0].To];

    [Theory]
    [InlineData("chose")]
    [InlineData("choose")]
    [InlineData("choosing")]
    public void An_irregular_form_is_found_by_the_others_and_stands_below_the_word_as_typed(string typed)
    {
        using var blog = new TestBlog(
            TestBlog.Post("choose.md", "We choose it.", title: "x"),
            TestBlog.Post("choosing.md", "We are choosing it.", title: "x"),
            TestBlog.Post("chose.md", "We chose it.", title: "x"));

        Assert.Equal($"{typed}.md", blog.Paths(typed)[0]);
        Assert.Equal(typed == "choosing" ? 2 : 3, blog.Search(typed).Total); // a stem of its own, and no form of an irregular word
        Assert.Equal([$"{typed}.md"], blog.Paths($"\"{typed}\""));
    }

    [Fact]
    public void Irregular_forms_are_those_of_English_alone()
    {
        using var blog = new TestBlog(
            TestBlog.Post("en.md", "Many mice and a cheese in the house.", more: "language: en"),
            TestBlog.Post("de.md", $"{German} Die Mice ist rot.", more: "language: de"));

        Assert.Equal(["en.md"], blog.Paths("mouse"));
    }

    [Theory]
    [InlineData("en", "s ing ings ation ational ies y ful")]
    [InlineData("de", "en heit lich ungen isch keit es")]
    [InlineData("fr", "s eur euse ement ations issait ées")]
    [InlineData("es", "os ando amente ación ísimas eron")]
    [InlineData("it", "i ando amente zioni issimo arono")]
    [InlineData("da", "erne hed ende ernes else")]
    [InlineData("sv", "arna het ande heten else")]
    [InlineData("no", "ene het ende hetene else")]
    public void A_stem_begins_with_the_first_letter_of_its_word_so_that_others_need_not_be_stemmed_to_be_marked(string language, string endings)
    {
        var stemmer = Stemmer.For(language);
        string[] beginnings = ["", .. "abcdefghijklmnopqrstuvwxyzäöüåøæéèêàâîôûçñíóúáœßxy".Select(letter => letter.ToString()), "st", "ae", "oe", "ue", "qu", "ver", "über", "élec", "ños"];
        var words = endings.Split(' ').SelectMany(ending => beginnings.SelectMany(beginning => "|a|ill|ort".Split('|').Select(middle => beginning + middle + ending)));

        Assert.True(stemmer.KeepsFirst);
        Assert.DoesNotContain(words.Concat(StopLists.Of(language)).Concat(LanguageWords.Of(language)), word =>
        {
            var reader = new WordReader();
            reader.Read(word, 0, word.Length);
            return reader.Next() && stemmer.Of(reader.Raw, reader.Form).Text[0] != reader.Form[0];
        });
    }
}
