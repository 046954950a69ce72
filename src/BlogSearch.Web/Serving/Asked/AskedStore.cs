using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using Microsoft.Data.Sqlite;

namespace BlogSearch.Web.Serving.Asked;

/// <summary>
/// What readers looked for, in a file of SQLite: for each day and words how often, and which posts were opened. No line is about one search. Opened anew for
/// each piece of work, so that the file may be deleted at any time. For any thread.
/// </summary>
internal sealed class AskedStore(string folder)
{
    public const string FileName = "queries.db";

    /// <summary>Another one makes the file anew: what is in it is weeks old at most.</summary>
    private const int Version = 1;

    /// <summary>Seconds that another writer is waited for.</summary>
    private const int Patience = 5;

    /// <summary>Different words of one day: who asks for more is no reader, and they must not fill the disk.</summary>
    private const int MostWords = 10_000;

    /// <summary>Posts opened from the same words of one day.</summary>
    private const int MostPaths = 50;

    /// <summary>As many as are read.</summary>
    private const int MostListed = 15;

    /// <summary>Each is asked of both generations, which takes about a millisecond.</summary>
    private const int MostCompared = 100;

    private const string Schema = """
        CREATE TABLE asked (day TEXT NOT NULL, folded TEXT NOT NULL, words TEXT NOT NULL, searches INTEGER NOT NULL, unanswered INTEGER NOT NULL, opened INTEGER NOT NULL,
          PRIMARY KEY (day, folded)) WITHOUT ROWID;
        CREATE TABLE opened (day TEXT NOT NULL, folded TEXT NOT NULL, path TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (day, folded, path)) WITHOUT ROWID;
        """;

    private const string Listed = """
        SELECT folded, max(words), sum(searches) AS s, sum(unanswered) AS n, sum(opened) AS o FROM asked WHERE day >= $since GROUP BY folded
        """;

    /// <summary>The file; there may be none.</summary>
    public string File { get; } = Path.Combine(folder, FileName);

    /// <summary>Adds to the counts of a day.</summary>
    /// <exception cref="SqliteException">The disk is full, the file locked, damaged or not to be written.</exception>
    /// <exception cref="IOException">As above.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Add(DateOnly day, IEnumerable<AskedSearch> searches, IEnumerable<AskedOpening> openings)
    {
        using var connection = OpenToWrite();
        using var transaction = connection.BeginTransaction();
        foreach (var search in searches)
        {
            Run(
                connection,
                """
                INSERT INTO asked SELECT $day, $folded, $words, 1, $nothing, 0
                WHERE EXISTS (SELECT 1 FROM asked WHERE day = $day AND folded = $folded) OR (SELECT count(*) FROM asked WHERE day = $day) < $most
                ON CONFLICT (day, folded) DO UPDATE SET searches = searches + 1, unanswered = unanswered + excluded.unanswered
                """,
                ("$day", Text(day)), ("$folded", AskedWords.Fold(search.Words)), ("$words", search.Words), ("$nothing", search.Nothing ? 1 : 0), ("$most", MostWords));
        }

        foreach (var opening in openings)
        {
            var folded = AskedWords.Fold(opening.Words);
            Run(connection, "UPDATE asked SET opened = opened + $first WHERE day = $day AND folded = $folded", ("$day", Text(day)), ("$folded", folded), ("$first", opening.First ? 1 : 0));
            Run(
                connection,
                """
                INSERT INTO opened SELECT $day, $folded, $path, 1
                WHERE EXISTS (SELECT 1 FROM opened WHERE day = $day AND folded = $folded AND path = $path) OR (SELECT count(*) FROM opened WHERE day = $day AND folded = $folded) < $most
                ON CONFLICT (day, folded, path) DO UPDATE SET times = times + 1
                """,
                ("$day", Text(day)), ("$folded", folded), ("$path", opening.Path), ("$most", MostPaths));
        }

        transaction.Commit();
    }

    /// <summary>Forgets all before a day; what is deleted is overwritten.</summary>
    /// <exception cref="SqliteException">As for <see cref="Add"/>.</exception>
    public void Forget(DateOnly before)
    {
        if (System.IO.File.Exists(File))
        {
            using var connection = OpenToWrite();
            Run(connection, "DELETE FROM asked WHERE day < $before; DELETE FROM opened WHERE day < $before", ("$before", Text(before)));
        }
    }

    /// <summary>Forgets everything.</summary>
    /// <exception cref="IOException">The file cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Delete()
    {
        if (Directory.Exists(folder))
        {
            Array.ForEach(Directory.GetFiles(folder, FileName + "*"), System.IO.File.Delete);
        }
    }

    /// <exception cref="SqliteException">The file is damaged or cannot be read.</exception>
    public AskedFigures Read(DateOnly since)
    {
        if (!System.IO.File.Exists(File))
        {
            return AskedFigures.None;
        }

        using var connection = Open(SqliteOpenMode.ReadOnly);
        if (VersionOf(connection) != Version)
        {
            return AskedFigures.None;
        }

        return new AskedFigures
        {
            Days = [.. Rows(connection, "SELECT day, sum(searches), sum(unanswered) FROM asked WHERE day >= $since GROUP BY day ORDER BY day", since, row => new AskedDay(Day(row.GetString(0)), row.GetInt32(1), row.GetInt32(2)))],
            Top = List(connection, $"{Listed} ORDER BY s DESC, folded", since),
            Unanswered = List(connection, $"{Listed} HAVING n > 0 ORDER BY n DESC, folded", since),
            Abandoned = List(connection, $"{Listed} HAVING s - n - o > 0 AND (s - n - o) * 2 >= s - n ORDER BY s - n - o DESC, folded", since),
        };
    }

    /// <summary>Words that readers found posts with, the most asked first, to compare generations by. None where nothing is kept or can be read: then generations are compared by other words.</summary>
    public static ImmutableArray<string> Answered(Blog blog, GenerationStore generations)
    {
        var store = new AskedStore(generations.Folder);
        if (blog.Settings.QueryLog.Enabled != true || !System.IO.File.Exists(store.File))
        {
            return [];
        }

        try
        {
            using var connection = store.Open(SqliteOpenMode.ReadOnly);
            return VersionOf(connection) != Version ? [] : [.. Rows(connection, $"{Listed} HAVING s > n ORDER BY s - n DESC, folded LIMIT {MostCompared}", DateOnly.MinValue, row => row.GetString(1))];
        }
        catch (SqliteException)
        {
            return [];
        }
    }

    private static ImmutableArray<AskedQuery> List(SqliteConnection connection, string sql, DateOnly since) =>
        [.. Rows(connection, $"{sql} LIMIT {MostListed}", since, row => (Folded: row.GetString(0), Query: new AskedQuery(row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), Path: null)))
            .Select(row => row.Query with { Path = OpenedMost(connection, row.Folded, since) })];

    private static string? OpenedMost(SqliteConnection connection, string folded, DateOnly since) =>
        Rows(connection, "SELECT path FROM opened WHERE day >= $since AND folded = $folded GROUP BY path ORDER BY sum(times) DESC, path LIMIT 1", since, row => row.GetString(0), ("$folded", folded)).FirstOrDefault();

    private static List<T> Rows<T>(SqliteConnection connection, string sql, DateOnly since, Func<SqliteDataReader, T> make, params (string Name, object Value)[] parameters)
    {
        using var command = Command(connection, sql, [("$since", Text(since)), .. parameters]);
        using var rows = command.ExecuteReader();
        var made = new List<T>();
        while (rows.Read())
        {
            made.Add(make(rows));
        }

        return made;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        Array.ForEach(parameters, parameter => command.Parameters.AddWithValue(parameter.Name, parameter.Value));
        return command;
    }

    private static long VersionOf(SqliteConnection connection)
    {
        using var command = Command(connection, "PRAGMA user_version", []);
        return (long)command.ExecuteScalar()!; // always one row
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private SqliteConnection OpenToWrite()
    {
        Directory.CreateDirectory(folder);
        MakeFile();
        var connection = Open(SqliteOpenMode.ReadWrite);
        try
        {
            Run(connection, "PRAGMA secure_delete = ON");
            if (VersionOf(connection) != Version)
            {
                Run(connection, $"BEGIN IMMEDIATE; DROP TABLE IF EXISTS asked; DROP TABLE IF EXISTS opened; {Schema} PRAGMA user_version = {Version}; COMMIT");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Words of readers are for the author alone, not for everybody on the machine.
    private void MakeFile()
    {
        if (!System.IO.File.Exists(File))
        {
            using var made = new FileStream(File, OperatingSystem.IsWindows()
                ? new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write }
                : new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = mode, Pooling = false, DefaultTimeout = Patience }.ConnectionString);
        connection.Open();
        return connection;
    }
}
