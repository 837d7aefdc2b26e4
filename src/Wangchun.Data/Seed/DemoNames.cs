namespace Wangchun.Data.Seed;

/// <summary>Invented names: common surnames and given names, put together by counting.</summary>
internal static class DemoNames
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛";

    private static readonly string[] GivenNames =
    [
        "志明", "秀兰", "国强", "玉珍", "建华", "淑芬", "海波", "美玲", "永康", "桂花", "立群", "雪梅", "文斌", "丽娟", "德胜", "晓燕",
        "宏伟", "亚萍", "长根", "爱珍", "云飞", "慧敏", "光辉", "素琴", "俊杰", "春香", "伟平", "月娥", "忠良", "红霞", "振华", "佩芳",
        "家豪", "雅芳", "祥云", "翠英", "建军", "莉莉", "思远", "小红", "明亮", "静怡", "金龙", "巧云", "学文", "凤仙", "浩然", "彩霞",
        "卫东", "蓉", "涛", "琳", "勇", "敏", "波", "霞", "鹏", "倩", "磊", "芳", "建平", "阿娣", "根宝", "惠珍",
        "旭东", "丹丹", "世杰", "瑞芳", "嘉伟", "水琴", "正平", "银凤", "宇航", "梦婷", "国庆", "菊芬", "先明", "雨欣", "守义", "兰英",
    ];

    public static string Of(int n) => $"{Surnames[n * 31 % Surnames.Length]}{GivenNames[((n * 17) + (n / 80)) % GivenNames.Length]}";
}
