using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Wangchun.Data.Accounts;

namespace Wangchun.Web.App.Accounts;

/// <summary>More people sign in at this moment than the machine can check passwords for.</summary>
public sealed class TooManySignIns() : Exception("No turn to check a password came up in time.");

/// <summary>
/// Hashes and checks passwords. A check keeps one core busy for a fifth of a second on purpose, so at most one per core runs:
/// a storm of sign-ins must not take the other pages down.
/// </summary>
public sealed class Passwords(IOptions<PasswordHasherOptions> options) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly Account Nobody = new();

    private readonly PasswordHasher<Account> hasher = new(options);
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);
    private string? nobodysHash;

    public Task<string> HashAsync(string password, CancellationToken stop) => InTurnAsync(() => hasher.HashPassword(Nobody, password), stop);

    /// <summary>Without a hash it works just as long and says no, so that time does not tell which accounts exist.</summary>
    public Task<PasswordVerificationResult> CheckAsync(string? hash, string password, CancellationToken stop) => InTurnAsync(
        () =>
        {
            var result = hasher.VerifyHashedPassword(Nobody, hash ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString())), password);
            return hash is null ? PasswordVerificationResult.Failed : result;
        },
        stop);

    public void Dispose() => turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken stop)
    {
        if (!await turns.WaitAsync(LongestWait, stop)) throw new TooManySignIns();
        try
        {
            return await Task.Run(work, stop);
        }
        finally
        {
            turns.Release();
        }
    }
}
