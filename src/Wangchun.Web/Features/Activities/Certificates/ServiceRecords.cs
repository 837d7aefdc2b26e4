using System.Security.Cryptography;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Activities.Certificates;

/// <summary>Somebody with hours that can be certified.</summary>
public sealed record ServedRow(int PersonId, string Name, int Activities);

/// <summary>Hours that count: completed sign-ups of settled activities, corrections included, of all entries of one person.</summary>
public static class ServiceRecords
{
    private const string Series = "ZM";
    private const int CodeLength = 12;
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    extension(PortalDb db)
    {
        /// <summary>Who may be certified by this person: for the office everybody, for others whoever came to an activity they manage.</summary>
        public IQueryable<Person> CertifiableBy(Viewer viewer)
        {
            var managed = db.Activities.ManagedBy(viewer).Where(a => a.Status == ActivityStatus.Settled).Select(a => a.Id);
            return db.Persons.Where(p => p.MergedIntoId == null && db.SignUps.Any(s =>
                (s.PersonId == p.Id || s.Person.MergedIntoId == p.Id) && s.State == SignUpState.Completed && managed.Contains(s.ActivityId)));
        }

        public async Task<IReadOnlyList<CertificateLine>> ServiceOfAsync(int personId, CancellationToken stop)
        {
            var rows = await db.Activities
                .Where(a => a.Status == ActivityStatus.Settled)
                .SelectMany(a => a.SignUps, (a, s) => new { Activity = a, SignUp = s })
                .Where(row => row.SignUp.State == SignUpState.Completed && (row.SignUp.PersonId == personId || row.SignUp.Person.MergedIntoId == personId))
                .OrderBy(row => row.Activity.StartsAt).ThenBy(row => row.SignUp.Id)
                .Select(row => new { row.Activity.Id, row.Activity.Title, row.Activity.StartsAt, Hours = row.SignUp.Hours!.Value, More = row.SignUp.Adjustments.Select(adjustment => adjustment.Hours).ToList() })
                .ToListAsync(stop);
            return [.. rows.Select(row => new CertificateLine(row.Id, row.Title, ChinaTime.Today(row.StartsAt), row.Hours + row.More.Sum())).Where(line => line.Hours > 0)];
        }

        /// <summary>Inside the caller's transaction, so that a failure leaves no gap in the numbers.</summary>
        public async Task<Certificate> IssueAsync(Person person, Act act, CancellationToken stop)
        {
            var service = await db.ServiceOfAsync(person.Id, stop);
            var number = await db.NextNumberAsync(Series, act.Today.Year, 4, stop);
            var certificate = new Certificate(number, RandomNumberGenerator.GetString(CodeLetters, CodeLength), person, service, act);
            db.Add(certificate);
            return certificate;
        }
    }
}
