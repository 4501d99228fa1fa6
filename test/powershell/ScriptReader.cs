// Reads scripts with PowerShell's own parser and says what is wrong with them. C# 5, because Windows PowerShell 5.1 compiles it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Security.Cryptography;
using System.Text;

/// <summary>What is known of one script.</summary>
public sealed class ScriptFacts
{
    public string[] Errors;
    /// <summary>Breaches of the rules below, as `line: what`.</summary>
    public string[] Findings;
    /// <summary>A hash of all that the script does; the values of the names from the log are left out.</summary>
    public string Shape;
    /// <summary>The kinds of syntax, comments aside, that hold text with the mark.</summary>
    public string[] Holders;
    /// <summary>Values of all literals that hold the mark.</summary>
    public string[] Values;
    /// <summary>`command parameter` of all calls of commands that the script does not define.</summary>
    public string[] Calls;
    public string[] Required;
}

public static class ScriptReader
{
    static readonly HashSet<string> Named = Set("KeyForm PackageName FailedKb FailedUpdate OwnerUpdate Name Folder File Hash Algorithm");
    static readonly HashSet<string> Automatic = Set("_ true false null Matches LASTEXITCODE PSCmdlet args input this ErrorActionPreference WhatIfPreference ExecutionContext PSScriptRoot");
    /// <summary>Their -Path is taken literally, or is not a pattern.</summary>
    static readonly HashSet<string> LiteralPath = Set("Join-Path New-Item");
    static readonly HashSet<string> Evaluating = Set("Invoke-Expression Invoke-WebRequest Invoke-RestMethod Start-BitsTransfer Add-Type Invoke-Command Import-Module");
    static readonly HashSet<string> NewTokens = Set("QuestionQuestion QuestionQuestionEquals QuestionDot QuestionLBracket QuestionMark AndAnd OrOr");
    static readonly HashSet<string> NewSyntax = Set("TernaryExpressionAst PipelineChainAst");

    static HashSet<string> Set(string words)
    {
        return new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase);
    }

    public static ScriptFacts Read(string text, string mark)
    {
        Token[] tokens;
        ParseError[] errors;
        var script = Parser.ParseInput(text, out tokens, out errors);
        var all = script.FindAll(delegate { return true; }, true).ToList();
        var shape = Shape(all);
        // What a script does is read once, whatever its names are.
        string[] known;
        var calls = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!Known.TryGetValue(shape, out known)) Known[shape] = known = Findings(text, script, all, tokens, calls);
        var requires = script.ScriptRequirements;
        return new ScriptFacts
        {
            Errors = errors.Select(one => one.Extent.StartLineNumber + ": " + one.Message).ToArray(),
            Findings = known,
            Shape = shape,
            Holders = text.Contains(mark) ? Holders(all, mark) : new string[0],
            Values = all.OfType<StringConstantExpressionAst>().Select(one => one.Value).Where(one => one.Contains(mark)).Distinct().ToArray(),
            Calls = calls.ToArray(),
            Required = requires == null ? new string[0] : new[] { requires.RequiredPSVersion + "", requires.IsElevationRequired + "" },
        };
    }

    static readonly Dictionary<string, string[]> Known = new Dictionary<string, string[]>();

    static string[] Findings(string text, ScriptBlockAst script, List<Ast> all, Token[] tokens, ISet<string> calls)
    {
        var findings = new List<string>();
        var defined = new HashSet<string>(all.OfType<FunctionDefinitionAst>().Select(one => one.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var call in all.OfType<CommandAst>()) Calls(call, defined, calls, findings);
        foreach (var node in all.Where(one => NewSyntax.Contains(one.GetType().Name))) findings.Add(At(node, "is not known to 5.1"));
        foreach (var token in tokens.Where(one => NewTokens.Contains(one.Kind.ToString())))
            findings.Add(token.Extent.StartLineNumber + ": " + token.Text + " is not known to 5.1");
        var global = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Assignments(script, delegate(string name, int at) { global.Add(name); });
        foreach (var scope in all.OfType<FunctionDefinitionAst>()) Unassigned(scope.Body, global, findings, scope.Parameters);
        Unassigned(script, Set(""), findings, null);
        WrongBits(text, all, findings);
        return findings.ToArray();
    }

    static string At(Ast node, string what)
    {
        return node.Extent.StartLineNumber + ": " + node.Extent.Text.Split('\n')[0] + " " + what;
    }

    /// <summary>Aliases, patterns where a path is meant, bare words for programs, what evaluates or downloads.</summary>
    static void Calls(CommandAst call, HashSet<string> defined, ISet<string> calls, List<string> findings)
    {
        var name = call.GetCommandName();
        if (call.InvocationOperator == TokenKind.Dot) findings.Add(At(call, "is dot-sourced"));
        if (name == null)
        {
            if (call.InvocationOperator != TokenKind.Ampersand) findings.Add(At(call, "has no name"));
            foreach (var word in call.CommandElements.Skip(1))
            {
                var constant = word as StringConstantExpressionAst;
                var isQuoted = constant != null && constant.StringConstantType == StringConstantType.SingleQuoted;
                var variable = word as VariableExpressionAst;
                if (!isQuoted && !(word is ParenExpressionAst) && !(variable != null && variable.Splatted))
                    findings.Add(At(call, "gives a program what is not quoted: " + word.Extent.Text));
            }
            return;
        }
        if (call.InvocationOperator != TokenKind.Unknown) findings.Add(At(call, "calls a name through an operator"));
        if (!System.Text.RegularExpressions.Regex.IsMatch(name, "^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$")) findings.Add(At(call, "is an alias or a program of PATH"));
        if (Evaluating.Contains(name)) findings.Add(At(call, "evaluates or downloads"));
        var parameters = call.CommandElements.OfType<CommandParameterAst>().Select(one => one.ParameterName).ToList();
        if (!defined.Contains(name))
        {
            calls.Add(name + " ");
            foreach (var parameter in parameters) calls.Add(name + " " + parameter);
            if (parameters.Contains("Path", StringComparer.OrdinalIgnoreCase) && !LiteralPath.Contains(name)) findings.Add(At(call, "takes its -Path as a pattern"));
        }
        // What is not named is bound by position, and a value that begins with a dash would be taken for a name.
        var expectsValue = false;
        foreach (var element in call.CommandElements.Skip(1))
        {
            var parameter = element as CommandParameterAst;
            if (parameter != null) expectsValue = parameter.Argument == null;
            else if (expectsValue) expectsValue = false;
            else if (!ByPosition.Contains(name)) findings.Add(At(call, "has a value without a name: " + element.Extent.Text));
        }
    }

    /// <summary>One argument whose place everybody knows, and that is no path.</summary>
    static readonly HashSet<string> ByPosition = Set("Where-Object ForEach-Object Write-Host");

    /// <summary>Variables that are read before anything is assigned to them: an error under Set-StrictMode.</summary>
    static void Unassigned(ScriptBlockAst scope, ISet<string> global, List<string> findings, IEnumerable<ParameterAst> given)
    {
        var local = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in given ?? new ParameterAst[0]) local[Bare(parameter.Name)] = parameter.Extent.StartOffset;
        Assignments(scope, delegate(string name, int at) { if (!local.ContainsKey(name) || local[name] > at) local[name] = at; });
        foreach (var read in Own(scope).OfType<VariableExpressionAst>())
        {
            var name = Bare(read);
            var assignment = read.Parent as AssignmentStatementAst;
            if (assignment != null && assignment.Left == read && assignment.Operator == TokenKind.Equals) continue;
            if (Automatic.Contains(name) || read.VariablePath.IsDriveQualified) continue;
            if (global.Contains(name)) continue;
            int at;
            if (local.TryGetValue(name, out at) && at <= read.Extent.StartOffset) continue;
            findings.Add(At(read, "is read before it is assigned"));
        }
    }

    static string Bare(VariableExpressionAst variable)
    {
        return variable.VariablePath.UserPath.Replace("script:", "");
    }

    /// <summary>The nodes of a function or a script without those of the functions in it.</summary>
    static IEnumerable<Ast> Own(ScriptBlockAst scope)
    {
        return scope.FindAll(delegate(Ast node)
        {
            for (var at = node; at != null && at != scope; at = at.Parent) if (at is FunctionDefinitionAst) return false;
            return true;
        }, true);
    }

    static void Assignments(ScriptBlockAst scope, Action<string, int> assigned)
    {
        foreach (var node in Own(scope))
        {
            var parameter = node as ParameterAst;
            if (parameter != null) assigned(Bare(parameter.Name), parameter.Extent.StartOffset);
            var loop = node as ForEachStatementAst;
            if (loop != null) assigned(Bare(loop.Variable), loop.Extent.StartOffset);
            var assignment = node as AssignmentStatementAst;
            if (assignment == null || assignment.Operator != TokenKind.Equals) continue;
            var variable = assignment.Left as VariableExpressionAst;
            // A variable does not stand in its own first value.
            if (variable != null) assigned(Bare(variable), assignment.Extent.EndOffset);
        }
    }

    /// <summary>A 32-bit PowerShell sees another System32: what works there has to refuse one.</summary>
    static void WrongBits(string text, List<Ast> all, List<string> findings)
    {
        if (!all.OfType<StringConstantExpressionAst>().Any(one => one.Value == "System32")) return;
        if (!all.OfType<MemberExpressionAst>().Any(one => one.Member.Extent.Text == "Is64BitProcess"))
            findings.Add("1: works in System32 and does not look for 32 bits");
        if (text.IndexOf("sysnative", StringComparison.OrdinalIgnoreCase) >= 0) findings.Add("1: relies on Sysnative");
    }

    /// <summary>Whether a literal is one of the places for names of the log.</summary>
    static bool IsNamed(Ast node)
    {
        // $KeyForm = 'x' is an assignment of a command expression; Folder = 'x' a pair of a hash literal.
        var statement = node.Parent is CommandExpressionAst ? node.Parent : null;
        if (statement != null && statement.Parent is PipelineAst) statement = statement.Parent;
        if (statement == null) return false;
        var assignment = statement.Parent as AssignmentStatementAst;
        if (assignment != null)
        {
            var variable = assignment.Left as VariableExpressionAst;
            return variable != null && assignment.Right == statement && Named.Contains(variable.VariablePath.UserPath);
        }
        var table = statement.Parent as HashtableAst;
        return table != null && table.KeyValuePairs.Any(pair => pair.Item2 == statement && Named.Contains(pair.Item1.Extent.Text));
    }

    static string Shape(List<Ast> all)
    {
        var said = new StringBuilder();
        foreach (var node in all)
        {
            said.Append(node.GetType().Name).Append(' ');
            var constant = node as StringConstantExpressionAst;
            if (constant != null) said.Append(IsNamed(constant) ? "name " + constant.StringConstantType : constant.Extent.Text);
            else if (node is VariableExpressionAst || node is TypeExpressionAst || node is TypeConstraintAst || node is CommandParameterAst || node is ConstantExpressionAst || node is ExpandableStringExpressionAst)
                said.Append(node.Extent.Text);
            else if (node is BinaryExpressionAst) said.Append(((BinaryExpressionAst)node).Operator);
            else if (node is FunctionDefinitionAst) said.Append(((FunctionDefinitionAst)node).Name);
            said.Append('\n');
        }
        using (var sha = SHA256.Create())
            return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(said.ToString()))).Replace("-", "");
    }

    /// <summary>The innermost nodes with the mark.</summary>
    static string[] Holders(List<Ast> all, string mark)
    {
        var holding = all.Where(one => one.Extent.Text.Contains(mark)).ToList();
        var outer = new HashSet<Ast>(holding.Select(one => one.Parent).Where(one => one != null));
        return holding.Where(one => !outer.Contains(one)).Where(one => InCode(one, mark)).Select(delegate(Ast one)
        {
            var constant = one as StringConstantExpressionAst;
            return one.GetType().Name + (constant == null ? "" : " " + constant.StringConstantType + (IsNamed(constant) ? " named" : ""));
        }).Distinct().ToArray();
    }

    /// <summary>A block whose only marks are in comments holds none.</summary>
    static bool InCode(Ast node, string mark)
    {
        Token[] tokens;
        ParseError[] errors;
        if (node is StringConstantExpressionAst) return true;
        Parser.ParseInput(node.Extent.Text, out tokens, out errors);
        return tokens.Any(one => one.Kind != TokenKind.Comment && one.Text.Contains(mark));
    }
}
