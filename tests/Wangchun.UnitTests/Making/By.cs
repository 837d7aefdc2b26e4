using System.Globalization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Making;

/// <summary>The people of the tests. They act on Tuesday, 10 March 2026, at ten in the morning, unless told another day.</summary>
internal static class By
{
    private static readonly DateTime Ten = new(2026, 3, 10, 2, 0, 0, DateTimeKind.Utc);

    public static DateOnly Today { get; } = new(2026, 3, 10);

    /// <summary>Writes projects for the community.</summary>
    public static Act Author { get; } = Of(1, "李秀英", "五江口社区");

    /// <summary>Reviews, decides and accepts for the Party office.</summary>
    public static Act Office { get; } = Of(2, "王建国", "街道党建办");

    public static Act Colleague { get; } = Of(3, "陈晓东", "街道党建办");

    /// <summary>Accepts for the community.</summary>
    public static Act Community { get; } = Of(5, "赵敏", "五江口社区");

    public static Act Clock { get; } = Act.ByClock(Ten, Today);

    public static Act SecretaryOf(PartyOrganisation? branch) => Of(40_000 + branch!.Id, "周丽", branch.Name, branch.Id);

    public static Act Doing(Membership member) => Of(member.PersonId, member.Person.Name, member.Branch.Name, member.BranchId);

    public static Act On(this Act act, string day, string time = "10:00") =>
        act with { Today = Day(day), At = ChinaTime.ToUtc(Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture)) };

    /// <summary>The same person, who also belongs to a branch.</summary>
    public static Act In(this Act act, PartyOrganisation? branch) => act with { BranchIds = new HashSet<int> { branch!.Id } };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Closing time of that day in Shanghai.</summary>
    public static DateTime Closing(string day) => ChinaTime.ToUtc(Day(day), new TimeOnly(17, 30));

    private static Act Of(int id, string name, string post, params int[] branches) => new(id, name, post, branches.ToHashSet(), Ten, Today);
}
