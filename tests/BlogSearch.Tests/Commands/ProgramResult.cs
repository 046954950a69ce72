namespace BlogSearch.Tests.Commands;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);
