using System.Globalization;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;

namespace Wangchun.Web.Features.Activities.Ledgers;

/// <summary>The columns of a ledger of activities, and what a cell of each says.</summary>
internal static class LedgerColumns
{
    public const string Title = "活动名称", Community = "社区", Day = "日期", From = "开始", To = "结束", Place = "地点", Organiser = "组织者", Matter = "有关事项的编号",
        FullName = "姓名", Phone = "手机号", Hours = "服务时长", Note = "备注";

    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new(Title, true, "河道清洁", "必填"),
        new(Community, false, "五江口社区", "用系统里的名称；全街道的活动不填，由街道党建办导入"),
        new(Day, true, "2025-03-08", "年-月-日，今天以前"),
        new(From, true, "9:00", "同一场活动填一次就行"),
        new(To, true, "11:00", "同一场活动填一次就行"),
        new(Place, true, "五江口公园东门", "同一场活动填一次就行"),
        new(Organiser, false, "五江口社区第一党支部", "党支部办的才填，用系统里的名称"),
        new(Matter, false, "", "为认领项目办的才填"),
        new(FullName, false, "林晓敏", "一人一行；不填就只登记活动"),
        new(Phone, false, "13800000000", "设成文本格式；名册里没有的人必填"),
        new(Hours, false, "2", "小时，按半小时填；不填按活动时间算"),
        new(Note, false, "", "时长比活动时间多 2 小时以上的必填"),
    ];

    extension(LedgerLine line)
    {
        public string Required(string heading, int most) => line.Short(heading, most) ?? throw new Refusal("没有填“{0}”。", heading);

        public string? Short(string heading, int most)
        {
            var text = line.Text(heading);
            Refusal.If(text?.Length > most, "“{0}”不能超过 {1} 个字。", heading, most);
            return text;
        }

        public DateOnly DayHeld
        {
            get
            {
                if (line[Day].Day is { } day) return day;
                var text = line.Text(Day) ?? throw new Refusal("没有填“{0}”。", Day);
                return DateOnly.TryParseExact(LedgerCell.Plain(text), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                    ? read
                    : throw new Refusal("看不懂日期“{0}”，请写成 2025-03-08 这样。", text);
            }
        }

        public TimeOnly? TimeIn(string heading)
        {
            var cell = line[heading];
            if (cell.Time is { } time) return time;
            if (line.Text(heading) is not { } text) return null;
            // A cell that is formatted as a number holds the part of the day that is over.
            if (cell.IsNumber && double.TryParse(text, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1) return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Round(part * 24 * 60)));

            var plain = text.Replace('：', ':').Replace("点半", ":30", StringComparison.Ordinal).Replace('点', ':').Replace('时', ':').TrimEnd('分', ':'); // data, not a sentence
            return TimeOnly.TryParseExact(plain, ["H:m", "H:m:s", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                ? read
                : throw new Refusal("看不懂时间“{0}”，请写成 9:00 这样。", text);
        }

        public decimal? HoursServed
        {
            get
            {
                if (line.Text(Hours) is not { } text) return null;
                Refusal.If(!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var hours), "“{0}”要填数字。", Hours);
                return hours;
            }
        }

        public string? PhoneNumber => line.Text(Phone) is { } typed ? MobileNumber.Normalise(typed) ?? throw new Refusal("手机号是 11 位数字，以 13 至 19 开头。") : null;

        public string? Remark => line.Short(Note, Activity.ReasonMaxLength);
    }
}
