using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Street;

/// <summary>
/// Somebody the portal knows by name: an official, a community worker, a Party member, a volunteer; one person may be all of them.
/// Whether they can sign in is the account's affair.
/// </summary>
public sealed class Person
{
    public const int NameMaxLength = 40;

    private readonly List<Post> posts = [];
    private readonly List<Membership> memberships = [];

    private Person() { }

    public Person(string name, string? nameEn = null) => Rename(name, nameEn);

    public int Id { get; private init; }

    public string Name { get; private set; } = "";

    public string? NameEn { get; private set; }

    /// <summary>The name as it is typed in pinyin, whole and by initials: "linxiaomin", "lxm".</summary>
    public string NamePinyin { get; private set; } = "";

    public string NameInitials { get; private set; } = "";

    /// <summary>Of the name without the surname: whoever is only called 晓敏 is found too.</summary>
    public string GivenPinyin { get; private set; } = "";

    /// <summary>Where the person lives or works in the street; it decides which community's workers see the entry.</summary>
    public int? CommunityId { get; private set; }

    public DateOnly? BirthOn { get; private set; }

    public PersonalText Phone { get; private init; } = new();

    public PersonalText IdentityNumber { get; private init; } = new();

    public DateOnly? VolunteerSince { get; private set; }

    /// <summary>
    /// This entry was a second one of the same person: whoever counts people counts the entry it points at. The row itself and
    /// everything that refers to it stay as they were, so old links work and the merge can be taken back exactly.
    /// </summary>
    public int? MergedIntoId { get; private set; }

    public DateTime? MergedAt { get; private set; }

    public Guid Version { get; private set; }

    public bool IsActive { get; private set; } = true;

    public IReadOnlyList<Post> Posts => posts;

    public IReadOnlyList<Membership> Memberships => memberships;

    public void Rename(string name, string? nameEn)
    {
        (Name, NameEn) = (name.Trim(), string.IsNullOrWhiteSpace(nameEn) ? null : nameEn.Trim());
        (NamePinyin, NameInitials) = NameReading.Of(Name);
        GivenPinyin = NameReading.GivenOf(Name);
        Version = Guid.NewGuid();
    }

    public void LivesIn(int? communityId) => CommunityId = communityId;

    /// <summary>Null or empty erases it.</summary>
    public void CallOn(string? phone)
    {
        var number = MobileNumber.Normalise(phone);
        Refusal.If(!string.IsNullOrWhiteSpace(phone) && number is null, "手机号是 11 位数字，以 13 至 19 开头。");
        Phone.Write(number);
        Version = Guid.NewGuid();
    }

    /// <summary>Null or empty erases it. The number tells the birth date; a different one already known is refused.</summary>
    public void IdentifyBy(string? number, DateOnly today)
    {
        var known = string.IsNullOrWhiteSpace(number) ? null : Street.IdentityNumber.Parse(number, today);
        Refusal.If(known is not null && BirthOn is not null && BirthOn != known.BirthOn, "出生日期和身份证号里的不一致，请核对。");
        if (known is not null) BirthOn = known.BirthOn;
        IdentityNumber.Write(known?.Text);
        Version = Guid.NewGuid();
    }

    public void BornOn(DateOnly? day, DateOnly today)
    {
        Refusal.If(day > today, "出生日期还没有到，请核对。");
        BirthOn = day;
    }

    public void Volunteer(DateOnly since) => VolunteerSince ??= since;

    public void StopVolunteering() => VolunteerSince = null;

    /// <summary>Says that this entry and <paramref name="kept"/> are one person. Posts, membership and account have to be on the kept entry only.</summary>
    public void MergeInto(Person kept, bool hasAccount, Act act)
    {
        Refusal.If(kept == this || kept.Id == Id, "要合并的是同一条记录。");
        Refusal.If(MergedIntoId is not null, "“{0}”已经合并过了。", Name);
        Refusal.If(kept.MergedIntoId is not null, "“{0}”已经合并到别的记录，请选保留的那一条。", kept.Name);
        Refusal.If(hasAccount, "这条记录有登录账号。请保留它，把另一条合并过来。");
        Refusal.If(posts.Exists(post => post.IsCurrent) || memberships.Exists(m => m.IsCurrent), "这条记录还有岗位或支部关系。请保留它，把另一条合并过来。");

        (MergedIntoId, MergedAt, Version) = (kept.Id, act.At, Guid.NewGuid());
    }

    public void TakeApart(int within, Act act)
    {
        Refusal.If(MergedIntoId is null, "“{0}”没有合并过。", Name);
        Refusal.If(act.At > MergedAt!.Value.AddDays(within), "合并已经超过 {0} 天，不能撤销。", within);
        (MergedIntoId, MergedAt, Version) = (null, null, Guid.NewGuid());
    }

    public Post Appoint(Role role, Community? community, PartyOrganisation? organisation, DateOnly from) =>
        Appoint(new Post(this, role, community, organisation, null, from));

    public Post AppointFor(ResponsibleUnit unit, DateOnly from) => Appoint(new Post(this, Role.ResponsibleUnit, null, null, unit, from));

    public Membership Join(PartyOrganisation branch, DateOnly since, MemberStanding standing = MemberStanding.Full)
    {
        Refusal.If(MergedIntoId is not null, "“{0}”已经合并到别的记录，请在保留的记录上操作。", Name);
        Refusal.If(!branch.IsBranch, "党员要编入党支部。");
        Refusal.If(!branch.IsActive, "“{0}”已停用。", branch.Name);
        foreach (var old in memberships.Where(m => m.Until is null)) old.End(since);

        var membership = new Membership(this, branch, since, standing);
        memberships.Add(membership);
        return membership;
    }

    /// <summary>Left the street: what they held ends with it, what they did stays.</summary>
    public void Deactivate(DateOnly on)
    {
        foreach (var post in posts.Where(post => post.IsCurrent)) post.End(on);
        foreach (var membership in memberships.Where(membership => membership.IsCurrent)) membership.End(on);
        IsActive = false;
    }

    public void Reactivate() => IsActive = true;

    private Post Appoint(Post post)
    {
        var held = posts.FindAll(other => other.IsCurrent);
        Refusal.If(!IsActive, "{0}已停用，不能任命。", Name);
        Refusal.If(MergedIntoId is not null, "“{0}”已经合并到别的记录，请在保留的记录上操作。", Name);
        Refusal.If(held.Exists(other => other.IsSameAs(post)), "{0}已经在这个岗位上。", Name);
        // 三员分立: who manages accounts or reads the trail does nothing else.
        Refusal.If(held.Exists(other => Roles.StandsApart(other.Role) || Roles.StandsApart(post.Role)), "系统管理员和审计员要由专人担任，不能和其他岗位兼任。");

        posts.Add(post);
        return post;
    }
}
