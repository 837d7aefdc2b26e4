namespace Wangchun.Web.App.Files;

/// <summary>Keeps bytes under names it makes up itself. A name, once given, always means the same bytes.</summary>
public interface IFileStore
{
    /// <summary>Stores the content durably and returns its name.</summary>
    Task<string> SaveAsync(Stream content, CancellationToken stop);

    /// <summary>Null when there is no such file.</summary>
    Stream? Open(string name);

    /// <summary>Deleting what is not there is not an error.</summary>
    void Delete(string name);

    /// <summary>The names of everything last written before the given moment.</summary>
    IEnumerable<string> WrittenBefore(DateTime instant);

    /// <summary>Throws away what interrupted uploads left behind before the given moment.</summary>
    void DiscardUnfinished(DateTime before);
}
