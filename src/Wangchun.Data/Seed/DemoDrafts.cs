using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>Four needs that are not in the mall yet: two await review, one is being written, one was sent back.</summary>
internal static class DemoDrafts
{
    public static void Load(PortalDb db, DemoCast cast, IReadOnlyDictionary<string, Community> communities, CampTerms terms, DemoDays days)
    {
        var (wujiangkou, guangan) = (communities["五江口社区"], communities["广安社区"]);
        var secretary = cast.SecretaryOf(cast.Branches["广安社区第一党支部"]);

        var steps = Add(days.Ago(5), cast.WorkerOf(wujiangkou.Id), Sheet(wujiangkou, "河边石阶防滑条", "Anti-slip strips on the riverside steps", ProjectCategory.Safety, "河边石阶雨后湿滑，上周有老人滑了一下。想在 18 级台阶贴防滑条，再补一段扶手。"));
        steps.Submit(terms, At(days.Ago(4), cast.WorkerOf(wujiangkou.Id), 40));

        var corner = Add(days.Ago(2), secretary, Sheet(guangan, "楼道书报角", "A reading corner in the hallway", ProjectCategory.Culture, "门厅里有一块空地，老人想有个坐下来看报的地方，书报由邻居轮流带来。"));
        corner.Submit(terms, At(days.Ago(1), secretary, 40));

        Add(days.Ago(1), secretary, Sheet(guangan, "雨棚漏水修补", "Mend the leaking canopy", ProjectCategory.Facilities, "三个单元门口的雨棚接缝漏水，下雨天进出要躲着走。"));

        var clothes = Add(days.Ago(8), cast.WorkerOf(wujiangkou.Id), Sheet(wujiangkou, "旧衣回收日", "Old-clothes collection day", ProjectCategory.WasteSorting, "不少居民换季清出旧衣服，不知道送到哪里。想每季度办一次回收日，洗净的送给需要的人。"));
        clothes.Submit(terms, At(days.Ago(7), cast.WorkerOf(wujiangkou.Id), 40));
        clothes.ReturnToAuthor("请写清旧衣服交给哪家机构、怎么消毒。", At(days.Ago(6), cast.Office(1), 90));

        Project Add(DateOnly day, DemoActor author, ProjectSheet sheet)
        {
            var project = new Project(sheet, At(day, author, 10));
            db.Add(project);
            return project;
        }

        ProjectSheet Sheet(Community community, string title, string english, ProjectCategory category, string need) => new()
        {
            Title = title,
            TitleEn = english,
            Category = category,
            CommunityId = community.Id,
            Source = NeedSource.Residents,
            Need = need,
            PeopleWanted = 6,
            TargetOn = days.Today.AddDays(80),
            ClaimsCloseOn = days.Today.AddDays(30),
            NoBeforePhoto = DemoKind.Of(category).NoPhoto ?? "提出时没有拍照，验收时请到现场看。",
            Criteria = DemoKind.Of(category).Criteria,
        };
    }

    private static Act At(DateOnly day, DemoActor who, int minutes) => who.At(ChinaTime.ToUtc(day, new TimeOnly(9, 0).AddMinutes(minutes)));
}
