// Turns a script to the pretend Windows: the classes and programs of the real one are replaced, nothing else.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Text;

public static class Rewriter
{
    static readonly Dictionary<string, string> Types = new Dictionary<string, string>
    {
        { "IO.File", "[Pretend.File]" },
        { "IO.Directory", "[Pretend.Directory]" },
        { "IO.Path", "[Pretend.Path]" },
        { "IO.Compression.ZipFile", "[Pretend.ZipFile]" },
        { "Environment", "[Pretend.Env]" },
        { "Microsoft.Win32.Registry", "[Pretend.Registry]" },
        { "Diagnostics.FileVersionInfo", "[Pretend.FileVersion]" },
    };

    public static string Rewrite(string text)
    {
        Token[] tokens;
        ParseError[] errors;
        var script = Parser.ParseInput(text, out tokens, out errors);
        var edits = new SortedDictionary<int, KeyValuePair<int, string>>();
        foreach (var node in script.FindAll(delegate { return true; }, true))
        {
            var type = node as TypeExpressionAst;
            string other;
            if (type != null && Types.TryGetValue(Bare(type.TypeName.FullName), out other)) Edit(edits, type.Extent.StartOffset, type.Extent.EndOffset, other);
            var command = node as CommandAst;
            if (command != null && command.InvocationOperator == TokenKind.Ampersand && command.CommandElements[0] is ParenExpressionAst)
                Edit(edits, command.Extent.StartOffset, command.Extent.StartOffset + 1, "Invoke-PretendProgram");
            var method = node as InvokeMemberExpressionAst;
            if (method != null && method.Expression.Extent.Text == "$ExecutionContext.SessionState.Path")
                Edit(edits, method.Extent.StartOffset, method.Member.Extent.EndOffset, "[Pretend.Path]::GetUnresolved");
        }
        var rewritten = new StringBuilder();
        var at = 0;
        foreach (var edit in edits)
        {
            rewritten.Append(text, at, edit.Key - at).Append(edit.Value.Value);
            at = edit.Value.Key;
        }
        rewritten.Append(text, at, text.Length - at);
        // Whoever runs the tests need not be an administrator.
        return rewritten.ToString().Replace("#Requires -RunAsAdministrator\n", "\n");
    }

    static string Bare(string name)
    {
        return name.StartsWith("System.") ? name.Substring("System.".Length) : name;
    }

    static void Edit(SortedDictionary<int, KeyValuePair<int, string>> edits, int from, int to, string text)
    {
        edits[from] = new KeyValuePair<int, string>(to, text);
    }
}
