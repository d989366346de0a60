namespace Bot.Dialogs.Escalation;

/// <summary>What a word warns of.</summary>
public enum Alarm
{
    Safety,
    Fraud,
    Law,
    Complaint,
}

/// <summary>Words after which a person decides, whatever the FAQ would say. Few and strong: «空气炸锅一直报警» stays a question, «我要报警» does not.</summary>
internal static class Alarms
{
    private static readonly (string Word, Alarm Alarm)[] s_words =
    [
        // Safety: injury, fire and electric shock.
        ("着火", Alarm.Safety), ("起火", Alarm.Safety), ("爆炸了", Alarm.Safety), ("发生爆炸", Alarm.Safety), ("电池炸", Alarm.Safety), ("手机炸", Alarm.Safety),
        ("炸伤", Alarm.Safety), ("触电", Alarm.Safety), ("漏电", Alarm.Safety),
        ("烧伤", Alarm.Safety), ("烫伤", Alarm.Safety), ("受伤", Alarm.Safety), ("食物中毒", Alarm.Safety), ("煤气中毒", Alarm.Safety), ("进医院", Alarm.Safety), ("去医院", Alarm.Safety),
        // Fraud.
        ("被骗", Alarm.Fraud), ("诈骗", Alarm.Fraud), ("让我转账", Alarm.Fraud), ("要我转账", Alarm.Fraud),
        // Law, authorities and press.
        ("起诉", Alarm.Law), ("律师", Alarm.Law), ("法院", Alarm.Law), ("我要报警", Alarm.Law), ("去报警", Alarm.Law), ("已经报警", Alarm.Law), ("报警抓", Alarm.Law),
        ("12315", Alarm.Law), ("消协", Alarm.Law),
        ("消费者协会", Alarm.Law), ("市场监管", Alarm.Law), ("工商局", Alarm.Law), ("记者", Alarm.Law), ("曝光你们", Alarm.Law), ("找媒体", Alarm.Law),
        // Abuse and strong displeasure; who merely complains is led through the complaint dialog.
        ("骗子", Alarm.Complaint),
        ("垃圾店", Alarm.Complaint), ("黑店", Alarm.Complaint), ("太差劲", Alarm.Complaint), ("气死", Alarm.Complaint), ("忍无可忍", Alarm.Complaint),
        ("欺骗消费者", Alarm.Complaint), ("不要脸", Alarm.Complaint), ("滚蛋", Alarm.Complaint), ("什么破店", Alarm.Complaint),
    ];

    // Harmless although a word of the table stands in them.
    private static readonly string[] s_harmless = ["漏电保护", "律师事务所"];

    /// <summary>The gravest alarm in the text, or null. Spaces between characters do not hide a word; a number inside a longer number is none.</summary>
    public static Alarm? Find(string text)
    {
        var joined = s_harmless.Aggregate(
            string.Concat(text.Where(c => !char.IsWhiteSpace(c))), (rest, harmless) => rest.Replace(harmless, "", StringComparison.Ordinal));
        Alarm? found = null;
        foreach (var (word, alarm) in s_words)
        {
            if ((found is null || alarm < found) && Contains(joined, word))
            {
                found = alarm;
            }
        }

        return found;
    }

    private static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsDigit(word[0]) || !(IsDigit(text, at - 1) || IsDigit(text, at + word.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]);

    public static HandoffReason Reason(this Alarm alarm) => alarm == Alarm.Complaint ? HandoffReason.Complaint : HandoffReason.Risk;
}
