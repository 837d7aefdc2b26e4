namespace Wangchun.Data.Audit;

/// <summary>The key of the audit chain. It lives outside the database, so who can write the database cannot forge the chain.</summary>
public sealed record TrailKey(byte[] Bytes);
