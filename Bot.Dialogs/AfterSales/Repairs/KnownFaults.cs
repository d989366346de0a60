using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>The faults that customers report most, by goods; the more particular goods first.</summary>
internal static class KnownFaults
{
    private const int OfferedMax = 5;

    private static readonly KnownFault[] s_faults =
    [
        new("充不进电", ["手机"], ["充不进", "充不上", "充不了", "不充电", "充电没反应", "没法充电"])
        {
            Steps = ["换一个插座、一根数据线、一个充电头各试一次", "关机后用软毛刷轻轻清理充电口，不要用金属针掏", "充 30 分钟以上再长按电源键开机"],
        },
        new("开不了机", ["手机"], ["开不了机", "开不开机", "不开机", "无法开机", "开机没反应", "卡在开机", "无限重启", "反复重启", "一直重启"])
        {
            Steps = ["用原装充电器充 30 分钟以上", "长按电源键 15 秒左右强制重启", "取下 SIM 卡和存储卡再开机"],
        },
        new("黑屏或花屏", ["手机"], ["黑屏", "花屏", "绿屏", "竖线", "屏幕不亮", "不显示"])
        {
            Steps = ["充上电，长按电源键 15 秒左右强制重启", "能进系统的，先备份数据，再更新系统"],
        },
        new("触屏失灵", ["手机"], ["触屏", "触摸", "点不动", "屏幕失灵", "屏幕乱跳", "自己乱点"])
        {
            Steps = ["揭掉贴膜，擦干净屏幕和手", "拔掉充电线再试", "长按电源键 15 秒左右强制重启"],
        },
        new("电池不耐用", ["手机"], ["耗电", "掉电", "电池不", "不耐用", "待机短", "电池坏"])
        {
            Part = "电池",
            Steps = ["在「设置」→「电池」里，限制耗电最多的应用", "重启一次，更新系统和应用", "把亮度调成自动，关掉不用的定位、蓝牙和热点"],
        },
        new("没声音", ["手机"], ["没声音", "没有声音", "不出声", "声音小", "听筒", "扬声器", "麦克风"])
        {
            Steps = ["把音量调到最大，关掉静音和勿扰模式", "断开蓝牙耳机", "用软毛刷清理听筒和扬声器的小孔"],
        },
        new("没声音", ["耳机", "有线耳机", "入耳式耳机"], ["没声音", "没有声音", "不出声", "不响", "一边响", "左耳", "右耳"])
        {
            Steps = ["拔插两次，清理插孔的灰尘；蓝牙耳机先在手机里忽略设备，再重新配对", "换一台手机对比"],
        },
        new("不能充电", ["充电器", "数据线"], ["不能充", "充不进", "充不上", "不充电", "没反应", "不通电"])
        {
            Steps = ["换一个插座、一根线各试一次", "看插头和接口有没有破损、烧黑，有就停用"],
        },
        new("不加热", ["电热水壶"], ["不加热", "烧不开", "不烧水", "加热不了", "不热"])
        {
            Steps = ["拔掉电源，擦干壶底和底座的触点，放正后再开", "水量在最低和最高刻度之间，壶盖盖严", "干烧过的，断电放凉 20 分钟，加水再试"],
        },
        new("壶体漏水", ["电热水壶"], ["漏水", "渗水", "滴水"]) { Part = "壶体" },
        new("不工作", ["空气炸锅"], ["不工作", "不启动", "启动不了", "不加热", "没反应", "不动了"])
        {
            Steps = ["换一个确定有电的墙插，不用排插", "把炸篮推到底，没推到位不会启动", "刚用过的放凉 30 分钟再试"],
        },
        new("炸篮涂层脱落", ["空气炸锅"], ["涂层", "掉漆", "脱皮"]) { Part = "炸篮" },
        new("不转或用着就停", ["吹风机"], ["不转", "突然停", "自己停", "就停", "没热风", "不吹", "不工作"])
        {
            Steps = ["拔掉电源放凉 10–15 分钟，过热会自动停", "取下进风网，刷掉头发和灰尘", "换一个墙插再试，不用排插"],
        },
        new("不出雾", ["加湿器"], ["不出雾", "没有雾", "没雾", "雾很小"])
        {
            Steps = ["断电后加水到刻度之间，水箱放正", "用柠檬酸水泡雾化片 20 分钟，用棉签轻擦", "擦干底座再通电"],
        },
        new("报错或煮不熟", ["电饭煲"], ["报错", "错误代码", "故障代码", "煮不熟", "夹生", "不加热"])
        {
            Steps = ["拔掉电源静置 10 分钟再试", "擦干净内胆底、发热盘和温度探头", "放正内胆，盖严盖子"],
        },
        new("充不上电或不震动", ["电动牙刷"], ["充不上", "充不进", "不充电", "不震", "不动", "没反应"])
        {
            Steps = ["擦干牙刷底部和充电座，换个插座多充几个小时", "刷头装到底，长按开关键"],
        },
        new("不转或充不进电", ["剃须刀"], ["不转", "充不进", "充不上", "不充电", "没反应"])
        {
            Steps = ["清理刀头里的胡渣，再充满电", "看看是不是开了旅行锁"],
        },
        new("漏水", ["净水器"], ["漏水", "渗水", "滴水"])
        {
            Steps = ["先关进水阀，手干后再拔电源", "看接头处的管子有没有插到底、卡扣有没有扣好", "刚换过滤芯的，重新装一次"],
        },
        new("不热", ["壁挂暖风机"], ["不热", "不出热风", "不加热"])
        {
            Steps = ["调到热风档，等几分钟，看定时有没有到", "断电放凉，清理进出风口的灰"],
        },
        new("插电没反应", ["小家电"], ["没反应", "不通电", "不亮", "开不了", "不工作", "打不开"])
        {
            Steps = ["换一个确定有电的墙插，不用排插", "看盖子、水箱等有没有装到位", "刚用过的放凉 30 分钟再试"],
        },
        new("开胶", ["鞋"], ["开胶", "脱胶", "开口"]),
        new("断底或断面", ["鞋"], ["断底", "鞋底断", "底断", "断面", "鞋面断", "断了"]),
    ];

    private static readonly (string Part, string[] Words)[] s_parts =
    [
        ("电池", ["电池"]),
        ("充电器", ["充电器", "充电头"]),
        ("有线耳机", ["有线耳机"]),
        ("壶体", ["壶体", "壶身", "壶底"]),
        ("炸篮", ["炸篮"]),
    ];

    /// <summary>The usual faults of these goods, to click.</summary>
    public static IReadOnlyList<KnownFault> Of(string? goods, GoodsTree tree) => [.. s_faults.Where(fault => fault.IsOf(goods, tree)).Take(OfferedMax)];

    /// <summary>The fault of these goods that is described.</summary>
    public static KnownFault? Find(string plain, string? goods, GoodsTree tree) =>
        s_faults.FirstOrDefault(fault => fault.IsOf(goods, tree) && fault.IsSaid(plain));

    /// <summary>The words for a fault of any goods; null when none is said.</summary>
    public static string? WordIn(string plain) => s_faults.Select(fault => fault.WordIn(plain)).FirstOrDefault(word => word is not null);

    /// <summary>The part that is faulty, by its name; null: the whole.</summary>
    public static string? PartIn(string plain) =>
        s_parts.FirstOrDefault(pair => Array.Exists(pair.Words, word => ChoiceWords.IsSaid(plain, word))).Part;
}
