namespace Wangchun.Data.Seed;

/// <summary>What is being laid out now, for whoever waits in front of the terminal.</summary>
public sealed record DemoStep(int Number, int Count, string Name);
