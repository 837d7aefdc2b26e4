using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.ProjectCategory;

namespace Wangchun.Data.Seed;

/// <summary>What one invites people to for a project of some kind.</summary>
internal sealed record DemoOccasion(string Title, string TitleEn, string Detail)
{
    private static readonly Dictionary<ProjectCategory, DemoOccasion[]> Kinds = new()
    {
        [Safety] =
        [
            new("周六楼道清洁日", "Saturday stairwell cleaning", "一起把楼道里的旧物搬下楼，擦扶手，看看灯亮不亮。请戴手套。"),
            new("邻里安全巡查", "Neighbourhood safety walk", "两人一组，按图走一遍，看到隐患记下楼号和位置。"),
        ],
        [Facilities] =
        [
            new("修修补补半天", "A morning of small repairs", "给师傅搭把手：递材料、拉围挡、清理现场。请穿旧衣服。"),
            new("设施看护体验", "Looking after shared things", "跟着看护人学怎么检查、怎么报修，再一起擦一遍。"),
        ],
        [ElderCare] =
        [
            new("陪老人学用手机", "Helping elders with their phones", "一对一教拍照、挂号、认诈骗电话。请带上耐心。"),
            new("上门看望老人", "Calling on elders", "两人一组上门，陪着说说话，问问缺什么，记在本子上。"),
        ],
        [Convenience] =
        [
            new("便民服务日", "Services in the yard", "磨刀、量血压、修小家电，需要人引导、登记、收摊。"),
            new("旧物换新角", "Swap corner", "帮忙收旧物、登记、摆放，没换完的送到回收点。"),
        ],
        [Civility] = [new("文明劝导岗", "Friendly reminders on the street", "在路口和店门口站一个上午，提醒停放和出店经营。"), new("门前一起扫", "Sweeping our own doorsteps", "和商户一起清扫门前，冲洗油污，摆好车辆。")],
        [Mediation] = [new("楼栋议事会", "Talk of the stairwell", "听邻居把话说完，把大家同意的写下来。需要人记录、倒茶、摆桌椅。")],
        [ProjectCategory.Environment] = [new("周六大扫除", "Saturday clean-up", "分片清理死角，搬走杂物。工具由社区提供。"), new("墙面一起刷", "Painting the wall together", "铲掉小广告，补一遍墙漆。请穿旧衣服。")],
        [Water] = [new("清沟清淤半天", "A morning of clearing drains", "清理落叶和淤泥，掏出的垃圾当天运走。工具由社区提供，请穿防滑的鞋。")],
        [Parking] = [new("停车秩序志愿岗", "Parking helpers", "分早晚两班，引导车辆入位，把共享单车摆整齐。")],
        [Youth] = [new("孩子们的半天", "A morning for children", "陪孩子写作业、做游戏，需要看护、讲故事、分点心的人。")],
        [Culture] = [new("邻里文化日", "Neighbours’ culture day", "布置场地、引导入座、收拾舞台，也欢迎上台。"), new("老照片讲故事", "Stories of old photographs", "请老邻居讲照片里的事，需要人记录和翻拍。")],
        [Greening] = [new("一起种绿", "Planting together", "松土、补种、浇水，领一块自己照看的绿地。")],
        [WasteSorting] = [new("分类投放引导", "At the sorting station", "在投放点站一班，提醒分类，帮忙破袋。手套和夹子由社区准备。")],
    };

    public static DemoOccasion Of(ProjectCategory category, int turn) => Kinds[category][turn % Kinds[category].Length];
}
