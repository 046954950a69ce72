using BlogSearch.Web.Commands;

var terminal = Terminal.OfProcess();
var clock = TimeProvider.System;
var options = new GlobalOptions();

return await CommandLine.Run(args, terminal, CommandLine.Root(
    options,
    new ServeCommand(options, terminal, clock),
    new IndexCommand(options, terminal, clock).Command,
    new WatchCommand(options, terminal, clock).Command,
    new SearchCommand(options, terminal, clock).Command,
    new ExplainCommand(options, terminal, clock).Command,
    new PostsCommand(options, terminal, clock).Command,
    new CheckCommand(options, terminal, clock).Command,
    new EvaluateCommand(options, terminal, clock).Command,
    new StatusCommand(options, terminal, clock).Command,
    new GenerationsCommand(options, terminal, clock).Command,
    new PromoteCommand(options, terminal, clock).Command,
    new AbortCommand(options, terminal, clock).Command,
    new UndoCommand(options, terminal, clock).Command));
