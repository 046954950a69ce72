using System.Collections;
using System.Runtime.InteropServices;

namespace BlogSearch.Bench;

/// <summary>What a run of a program cost from its start to its end, as Linux accounts for it.</summary>
/// <param name="PeakBytes">The most that was resident at once.</param>
internal readonly record struct ProcessCost(TimeSpan Cpu, TimeSpan Wall, long PeakBytes)
{
    /// <summary>Runs a program to its end. <c>wait4</c> tells what this one child used; the runtime's own Process forgets it.</summary>
    /// <exception cref="InvalidOperationException">It could not be started, or did not exit with 0.</exception>
    public static ProcessCost Of(string program, params string[] arguments)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var failure = Spawn(out var child, program, IntPtr.Zero, IntPtr.Zero, [program, .. arguments, null], Environment());
        if (failure != 0)
        {
            throw new InvalidOperationException($"{program} could not be started (errno {failure}).");
        }

        _ = Wait(child, out var status, 0, out var usage);
        return status == 0
            ? new ProcessCost(usage.User.Span + usage.System.Span, clock.Elapsed, usage.PeakKilobytes * 1_024)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed (status {status}).");
    }

    private static string?[] Environment() =>
        [.. System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}"), null];

    [DllImport("libc", EntryPoint = "posix_spawnp", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Spawn(out int child, string file, IntPtr actions, IntPtr attributes, string?[] arguments, string?[] environment);

    [DllImport("libc", EntryPoint = "wait4")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Wait(int child, out int status, int options, out ResourceUse usage);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        private readonly long _seconds;
        private readonly long _microseconds;

        public TimeSpan Span => TimeSpan.FromSeconds(_seconds) + TimeSpan.FromMicroseconds(_microseconds);
    }

    /// <summary>Linux's <c>struct rusage</c>: two times and fourteen longs, of which the first is of use here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct ResourceUse
    {
        public readonly Time User;
        public readonly Time System;
        public readonly long PeakKilobytes;
    }
}
