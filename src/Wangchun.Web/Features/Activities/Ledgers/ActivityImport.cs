using System.Text.Json;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Imports;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Activities.Ledgers;

/// <summary>A ledger of activities that were held: a line is one person at one of them, or an activity alone.</summary>
public sealed class ActivityImport(FieldVault vault, Session session, Matters matters, ActivityTerms terms) : IImportKind
{
    public string Id => "activities";

    public string Right => Can.Imports.ImportActivities;

    public string Name => "以往活动";

    public string MatchedBy => "活动按名称、社区和日期认出，人按姓名加手机号认出；名册里没有的人会登记为志愿者。时长由导入的单位确认，不能导入自己的时长。";

    public IReadOnlyList<ImportColumn> Columns => LedgerColumns.All;

    public async Task<IReadOnlyList<JudgedLine>> JudgeAsync(PortalDb db, Ledger ledger, bool updatesExisting, Act act, CancellationToken stop)
    {
        var people = await LedgerPeople.ReadAsync(db, ledger, session.Viewer, vault, stop);
        var activities = await LedgerActivities.ReadAsync(db, ledger, session.Viewer, matters, stop);
        var seen = new Dictionary<(Held, Person), int>();
        return [.. ledger.Lines.Select(Judge)];

        JudgedLine Judge(LedgerLine line)
        {
            try
            {
                var held = activities.Find(line, act);
                if (line.Text(LedgerColumns.FullName) is not { } name) return Alone(db, line, held, act, stop);

                var person = people.Find(name, line.PhoneNumber, held.Activity.CommunityId, line.DayHeld);
                Refusal.If(!seen.TryAdd((held, person), line.Number), "和第 {0} 行是同一个人。", seen[(held, person)]);
                return held.SignUpOf(person) is { } signUp ? Registered(line, held, signUp, updatesExisting, act) : Came(db, line, held, person, act, stop);
            }
            catch (Refusal refusal)
            {
                return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Wrong, refusal));
            }
        }
    }

    /// <summary>Whatever somebody did to the activity since keeps its lines as they are, and so does a certificate that counts them.</summary>
    public async Task RevertAsync(PortalDb db, ImportRow row, Act act, CancellationToken stop)
    {
        var (activity, trace) = (await WholeAsync(db, row.TargetId!.Value, stop), JsonSerializer.Deserialize<Trace>(row.Before!)!);
        Refusal.If(db.Entry(activity).Property(a => a.Version).OriginalValue != row.TargetVersion, "“{0}”在导入以后改过，保留现在的内容。", activity.Title);
        if (trace.SignUpId is { } id)
        {
            var signUp = activity.SignUps.Single(one => one.Id == id);
            Refusal.If(await IsCertifiedAsync(db, signUp, stop), "“{0}”的时长已经开进服务证明。请先作废证明。", signUp.Person.Name);
            if (trace.HoursBefore is { } before) activity.Adjust(signUp, before - signUp.TotalHours, "撤销导入", act);
            else activity.TakeBack(signUp, act);
        }

        if (trace.IsNew && activity.Status == ActivityStatus.Settled && !activity.SignUps.Any(signUp => signUp.IsStanding)) activity.TakeBack(act);
    }

    /// <summary>An activity without a person.</summary>
    private static JudgedLine Alone(PortalDb db, LedgerLine line, Held held, Act act, CancellationToken stop)
    {
        Refusal.If(line.Text(LedgerColumns.Phone) is not null || line.Text(LedgerColumns.Hours) is not null, "没有姓名。");
        if (!held.IsNew || held.FirstLine != line.Number) return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Same));

        var row = new ImportRow(line.Number, ImportVerdict.New, Remark(line));
        return new JudgedLine(row, AfterSave: () => Did(row, held, new Trace(null, held.IsNew, null))) { Prepare = () => held.FileAsync(db, act, stop) };
    }

    private JudgedLine Came(PortalDb db, LedgerLine line, Held held, Person person, Act act, CancellationToken stop)
    {
        var (hours, note) = (line.HoursServed ?? held.WholeTime, line.Remark);
        held.Activity.RefuseRecording(person, hours, note, terms, act);

        var row = new ImportRow(line.Number, ImportVerdict.New, Remark(line) ?? (line.HoursServed is null ? new Refusal("时长没有填，按活动时间计 {0} 小时。", hours) : null));
        // A new activity is not tracked yet, so the check may fill it; one that is there already is filled when the batch is carried out.
        var signUp = held.IsNew ? held.Activity.RecordPast(person, hours, note, terms, act) : null;
        return new JudgedLine(row, () => signUp ??= held.Activity.RecordPast(person, hours, note, terms, act), () => Did(row, held, new Trace(signUp!.Id, held.IsNew, null)))
        {
            Prepare = () => held.FileAsync(db, act, stop),
        };
    }

    /// <summary>Confirmed hours stay as they were written: another number in the ledger is a correction.</summary>
    private static JudgedLine Registered(LedgerLine line, Held held, SignUp signUp, bool updates, Act act)
    {
        var name = signUp.Person.Name;
        if (signUp.State != SignUpState.Completed) return Skipped(line, new Refusal("“{0}”在系统里是“{1}”，请在活动页登记。", name, new Words(signUp.State.Label)));
        if (line.HoursServed is not { } hours || hours == signUp.TotalHours) return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Same));
        if (!updates) return Skipped(line, new Refusal("“{0}”已经登记 {1} 小时。", name, signUp.TotalHours));

        Refusal.If(!held.IsManaged, "“{0}”不归您管理，请由组织者登记。", held.Activity.Title);
        var (before, note) = (signUp.TotalHours, line.Remark);
        Activity.RefuseAdjusting(signUp, hours - before, act);
        var row = new ImportRow(line.Number, ImportVerdict.Update, Remark(line));
        return new JudgedLine(row, () => held.Activity.Adjust(signUp, hours - before, note ?? "按台账更正", act), () => Did(row, held, new Trace(signUp.Id, false, before)));
    }

    private static JudgedLine Skipped(LedgerLine line, Refusal because) => new(new ImportRow(line.Number, ImportVerdict.Skipped, because));

    private static Refusal? Remark(LedgerLine line) => line.HasFormula ? new Refusal("有公式，读的是保存的结果。") : null;

    private static void Did(ImportRow row, Held held, Trace trace) => row.Did(held.Activity.Id, held.Activity.Version, JsonSerializer.Serialize(trace));

    private static async Task<Activity> WholeAsync(PortalDb db, int id, CancellationToken stop)
    {
        // Read once for all its lines.
        if (await db.Activities.FindAsync([id], stop) is { } found && db.Entry(found).Collection(a => a.SignUps).IsLoaded) return found;

        return await db.Activities.Whole().SingleAsync(a => a.Id == id, stop);
    }

    private static Task<bool> IsCertifiedAsync(PortalDb db, SignUp signUp, CancellationToken stop)
    {
        var person = signUp.Person.MergedIntoId ?? signUp.PersonId;
        return db.Certificates.AnyAsync(c => c.PersonId == person && c.RevokedAt == null && c.Lines.Any(l => l.ActivityId == signUp.ActivityId), stop);
    }

    /// <summary>What a line did: whose place it made or corrected, whether its batch brought the activity, and the hours before.</summary>
    private sealed record Trace(int? SignUpId, bool IsNew, decimal? HoursBefore);
}
