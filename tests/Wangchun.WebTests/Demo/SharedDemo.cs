namespace Wangchun.WebTests.Demo;

/// <summary>The demo street takes seconds to load, so the tests that only read it share one.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDemo : ICollectionFixture<DemoDatabase>
{
    public const string Name = "Demo street";
}
