using BlogSearch.BrowserTests.Support;
using Xunit.Sdk;
using Xunit.v3;

// Browser and server share two cores with what they measure: one test at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(ServedBlog))]
