using System.Text;
using BlogSearch.Searching;
using Spectre.Console;

namespace BlogSearch.Web.Commands;

/// <summary>Where a command speaks: answers to the output, errors and progress to the error stream. Whatever is said is made printable first.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    private readonly IAnsiConsole _screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    public static Terminal OfProcess()
    {
        // Posts are in every language; without this the machine's settings decide what a pipe receives.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(Console.Out, Console.Error);
    }

    public TextWriter Output => output;

    public TextWriter ErrorOutput => error;

    /// <summary>The error stream for bars and spinners; null where nobody is looking.</summary>
    public IAnsiConsole? LiveScreen { get; } = LiveScreenOf(error);

    public void Line(string text) => output.WriteLine(PrintableText.Of(text));

    public void Error(string text) => error.WriteLine(PrintableText.Of(text));

    /// <summary>JSON as it stands: its strings are escaped already, and programs read it.</summary>
    public void Json(string json) => output.WriteLine(json);

    /// <summary>A line with some of its ranges emphasised, where the output can show that.</summary>
    public void Marked(string indent, string text, IEnumerable<Mark> marks)
    {
        if (!_screen.Profile.Out.IsTerminal)
        {
            Line(indent + text);
            return;
        }

        var paragraph = new Paragraph();
        var shown = 0;
        foreach (var mark in marks)
        {
            paragraph.Append(PrintableText.Of(text[shown..mark.From])).Append(PrintableText.Of(text[mark.From..mark.To]), new Style(decoration: Decoration.Bold));
            shown = mark.To;
        }

        paragraph.Append(PrintableText.Of(text[shown..]));
        _screen.Write(new Padder(paragraph, new Padding(indent.Length, 0, 0, 0)));
    }

    private static IAnsiConsole? LiveScreenOf(TextWriter error)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return screen.Profile.Out.IsTerminal && screen.Profile.Capabilities.Ansi ? screen : null;
    }
}
