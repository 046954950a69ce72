using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>Tables as goldmark reads them: a paragraph is looked through when it closes, and becomes a table where a row of hyphens says so. Markdig's own are looser and cost an inline parser.</summary>
internal static class GfmTables
{
    /// <summary>Every row is filled up to the widest one: thousands of cells in each of thousands of rows would be quadratic.</summary>
    private const int MostColumns = 64;

    public static void Find(BlockProcessor _, Block block) => Find(block, isKramdown: false);

    /// <summary>kramdown shows cells beyond those of the header too, and a row of hyphens need not have as many.</summary>
    public static void FindKramdown(BlockProcessor _, Block block) => Find(block, isKramdown: true);

    private static void Find(Block block, bool isKramdown)
    {
        if (block is not ParagraphBlock { Lines.Count: > 1, Parent: { } parent } paragraph)
        {
            return;
        }

        var lines = paragraph.Lines;
        for (var at = 1; at < lines.Count; at++)
        {
            if (Columns(lines.Lines[at].Slice.AsSpan()) is not (> 0 and var columns))
            {
                continue;
            }

            var header = Cells(lines.Lines[at - 1].Slice);
            if (header.Count != columns && !(isKramdown && header.Count > 1))
            {
                return;
            }

            parent.Insert(parent.IndexOf(paragraph) + 1, Build(paragraph, at, isKramdown ? Widest(paragraph) : columns));
            Cut(paragraph, parent, at - 1);
            return;
        }
    }

    private static int Widest(ParagraphBlock paragraph)
    {
        var widest = 1;
        for (var at = 0; at < paragraph.Lines.Count; at++)
        {
            widest = Math.Max(widest, Math.Min(MostColumns, Cells(paragraph.Lines.Lines[at].Slice).Count));
        }

        return widest;
    }

    private static Table Build(ParagraphBlock paragraph, int delimiter, int columns)
    {
        var table = new Table { Line = paragraph.Line + delimiter - 1 };
        for (var i = 0; i < columns; i++)
        {
            table.ColumnDefinitions.Add(new TableColumnDefinition());
        }

        for (var at = delimiter - 1; at < paragraph.Lines.Count; at++)
        {
            if (at != delimiter)
            {
                table.Add(Row(Cells(paragraph.Lines.Lines[at].Slice), columns, at < delimiter, paragraph.Line + at));
            }
        }

        return table;
    }

    private static TableRow Row(List<StringSlice> cells, int columns, bool isHeader, int line)
    {
        var row = new TableRow { IsHeader = isHeader, Line = line };
        for (var i = 0; i < columns; i++)
        {
            row.Add(i < cells.Count && !cells[i].IsEmpty ? Cell(cells[i], line) : []);
        }

        return row;
    }

    private static TableCell Cell(StringSlice slice, int line)
    {
        var text = new ParagraphBlock { Line = line };
        LeafBounds.Keep(text, slice);
        text.AppendLine(ref slice, 0, line, 0, trackTrivia: false);
        return [text];
    }

    // What stands before the table stays a paragraph.
    private static void Cut(ParagraphBlock paragraph, ContainerBlock parent, int lines)
    {
        if (lines == 0)
        {
            parent.Remove(paragraph);
            return;
        }

        while (paragraph.Lines.Count > lines)
        {
            paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        }
    }

    /// <returns>0 when the line is no row of hyphens.</returns>
    private static int Columns(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.IndexOfAnyExcept("-|: \t") >= 0)
        {
            return 0;
        }

        line = line.StartsWith("|") ? line[1..] : line;
        line = line.EndsWith("|") ? line[..^1] : line;
        var columns = 0;
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim();
            cell = cell.StartsWith(":") ? cell[1..] : cell;
            cell = cell.EndsWith(":") ? cell[..^1] : cell;
            if (cell.IsEmpty || cell.IndexOfAnyExcept('-') >= 0)
            {
                return 0;
            }

            columns++;
        }

        return columns;
    }

    private static List<StringSlice> Cells(StringSlice line)
    {
        var cells = new List<StringSlice>();
        line.Trim();
        var end = line.End;
        var at = line.Start;
        if (at <= end && line.Text[at] == '|')
        {
            at++;
        }

        if (end >= at && line.Text[end] == '|')
        {
            end--;
        }

        while (at <= end)
        {
            var close = at;
            while (close <= end && (line.Text[close] != '|' || (close > 0 && line.Text[close - 1] == '\\')))
            {
                close++;
            }

            var cell = new StringSlice(line.Text, at, close - 1);
            cell.Trim();
            cells.Add(cell);
            at = close + 1;
        }

        return cells;
    }
}
