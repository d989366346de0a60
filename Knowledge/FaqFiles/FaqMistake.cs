namespace Knowledge.FaqFiles;

/// <summary>Something in a file that an editor should change.</summary>
/// <param name="File">File name relative to the FAQ folder; empty when it is about the folder.</param>
/// <param name="Line">Counted from 1; 0 when it is about the whole file.</param>
/// <param name="What">A Chinese sentence: what is wrong and what to do.</param>
public sealed record FaqMistake(string File, int Line, string What)
{
    /// <summary>The form compilers use, so that editors' tools can jump to the place.</summary>
    public override string ToString() => Line == 0 ? $"{File}：{What}" : $"{File}:{Line}：{What}";
}
