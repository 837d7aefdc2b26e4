using Wangchun.Domain.Casework;

namespace Wangchun.Data.Seed;

/// <summary>
/// Renderings that stand for photos. Whoever loads the demo takes them in like anybody's upload; each use is a file of its own,
/// so as many are ordered as the stories will need.
/// </summary>
internal sealed class DemoPhotos
{
    private readonly Dictionary<string, Queue<StoredFile>> stock;

    private DemoPhotos(Dictionary<string, Queue<StoredFile>> stock) => this.stock = stock;

    public static async Task<DemoPhotos> OrderAsync(IEnumerable<string> uses, Func<string, Stream, Task<StoredFile>> keep)
    {
        var stock = new Dictionary<string, Queue<StoredFile>>();
        foreach (var use in uses)
        {
            if (!stock.ContainsKey(use)) stock[use] = [];
            await using var picture = Open(use);
            stock[use].Enqueue(await keep($"{use}.jpg", picture));
        }

        return new DemoPhotos(stock);
    }

    public StoredFile Take(string picture) => stock[picture].Dequeue();

    private static Stream Open(string picture) =>
        typeof(DemoPhotos).Assembly.GetManifestResourceStream($"Wangchun.Data.Seed.photos.{picture}.jpg")
        ?? throw new InvalidOperationException($"The picture {picture} is not embedded.");
}
