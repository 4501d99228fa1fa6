// A pretend Windows in memory: its registry, services and programs, and the moment at which the power goes.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Pretend
{
    public static class Machine
    {
        /// <summary>Each look at the clock takes a second.</summary>
        public static DateTime Now;
        public static int Changes;
        /// <summary>The change before which the power goes; 0 for never.</summary>
        public static int DiesAt;
        public static bool IsDead;
        public static bool Is64BitProcess;
        /// <summary>So many looks later TiWorker.exe has ended.</summary>
        public static int Servicing;
        public static List<string> Calls = new List<string>();
        public static List<string> Output = new List<string>();
        public static List<string> Log = new List<string>();
        /// <summary>What programs end with, by a part of their command line; the last one stays.</summary>
        public static Dictionary<string, Queue<int>> ExitCodes = new Dictionary<string, Queue<int>>(StringComparer.OrdinalIgnoreCase);
        /// <summary>Lines that programs write into CBS.log when they run next, each behind the name of its program.</summary>
        public static List<string> CbsLines = new List<string>();
        static string transcript;

        public static bool IsTranscribing { get { return transcript != null; } }
        public static void Transcribe(string path) { transcript = path; }
        public static void EndTranscript() { transcript = null; }

        public static void Reset()
        {
            Now = new DateTime(2024, 5, 14, 10, 0, 0);
            Changes = DiesAt = 0;
            IsDead = false;
            Is64BitProcess = true;
            Servicing = 0;
            transcript = null;
            Calls.Clear();
            Output.Clear();
            Log.Clear();
            ExitCodes.Clear();
            CbsLines.Clear();
            Disk.Clear();
            Hive.Clear();
            Services.Clear();
        }

        /// <summary>What differs from what was found; what is gone is empty.</summary>
        public static SortedDictionary<string, string> Changed(SortedDictionary<string, string> found, SortedDictionary<string, string> seen)
        {
            var changed = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            string other;
            foreach (var one in seen) if (!found.TryGetValue(one.Key, out other) || other != one.Value) changed[one.Key] = one.Value;
            foreach (var one in found) if (!seen.ContainsKey(one.Key)) changed[one.Key] = "";
            return changed;
        }

        /// <summary>The machine as it is, to be taken up again as often as wanted.</summary>
        public static Action Keep()
        {
            var disk = Disk.Keep();
            var hive = Hive.Keep();
            var services = Services.Keep();
            var now = Now;
            var codes = ExitCodes.ToDictionary(one => one.Key, one => one.Value.ToArray());
            var lines = CbsLines.ToArray();
            return delegate
            {
                Reset();
                Now = now;
                disk();
                hive();
                services();
                foreach (var one in codes) ExitCodes[one.Key] = new Queue<int>(one.Value);
                CbsLines.AddRange(lines);
            };
        }

        public static DateTime Tick()
        {
            Live();
            Now = Now.AddSeconds(1);
            return Now;
        }

        public static void Live()
        {
            if (IsDead) throw new Killed();
        }

        public static void Change(string what)
        {
            Live();
            Changes++;
            if (Changes == DiesAt) IsDead = true;
            Live();
            Log.Add(what);
        }

        public static void Say(string line)
        {
            Output.Add(line);
            if (IsTranscribing && !IsDead) Disk.Append(transcript, line + "\r\n");
        }

        public static int CodeOf(string commandLine)
        {
            foreach (var one in ExitCodes)
                if (commandLine.IndexOf(one.Key, StringComparison.OrdinalIgnoreCase) >= 0 && one.Value.Count > 0)
                    return one.Value.Count > 1 ? one.Value.Dequeue() : one.Value.Peek();
            return 0;
        }
    }

    /// <summary>Stands for System.Environment.</summary>
    public static class Env
    {
        public static string MachineName { get { return "PRETEND"; } }
        public static bool Is64BitOperatingSystem { get { return true; } }
        public static bool Is64BitProcess { get { return Machine.Is64BitProcess; } }
        public static string GetFolderPath(string name) { return @"C:\Windows"; }
    }

    public sealed class Drive
    {
        public long AvailableFreeSpace { get { return Disk.Free; } }
    }

    public sealed class FileVersion
    {
        public int FileBuildPart { get; set; }
        public int FilePrivatePart { get; set; }
        public static FileVersion GetVersionInfo(string path)
        {
            var parts = Disk.Find(path).Version.Split('.');
            return new FileVersion { FileBuildPart = int.Parse(parts[0]), FilePrivatePart = int.Parse(parts[1]) };
        }
    }

    /// <summary>The registry: keys with their values. A remote machine's begins with its name.</summary>
    public static class Hive
    {
        static SortedDictionary<string, SortedDictionary<string, object>> keys = new SortedDictionary<string, SortedDictionary<string, object>>(StringComparer.OrdinalIgnoreCase);

        public static void Clear() { keys.Clear(); }
        public static Action Keep()
        {
            var kept = keys.ToDictionary(key => key.Key, key => key.Value.ToArray());
            return delegate
            {
                foreach (var key in kept)
                {
                    Ensure(key.Key);
                    foreach (var value in key.Value) keys[key.Key][value.Key] = value.Value;
                }
            };
        }
        static string Name(string key) { return key.Replace(":", "").TrimEnd('\\'); }
        public static bool Has(string key) { Machine.Live(); return keys.ContainsKey(Name(key)); }
        public static object Get(string key, string name)
        {
            object value;
            return Has(key) && keys[Name(key)].TryGetValue(name, out value) ? value : null;
        }
        public static IDictionary<string, object> Values(string key) { Machine.Live(); return keys[Name(key)]; }
        public static void Put(string key, string name, object value)
        {
            key = Name(key);
            for (var at = key.IndexOf('\\'); at > 0; at = at < key.Length ? key.IndexOf('\\', at + 1) : -1) Ensure(key.Substring(0, at));
            Ensure(key);
            if (!String.IsNullOrEmpty(name)) keys[key][name] = value;
        }
        static void Ensure(string key)
        {
            if (!keys.ContainsKey(key)) keys[key] = new SortedDictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        }
        public static void Set(string key, string name, object value) { Machine.Change("registry " + key + " " + name); Put(key, name, value); }
        public static void RemoveValue(string key, string name) { Machine.Change("registry " + key + " -" + name); keys[Name(key)].Remove(name); }
        public static void RemoveKey(string key)
        {
            Machine.Change("registry -" + key);
            foreach (var one in Tree(key)) keys.Remove(one);
        }
        static List<string> Tree(string key)
        {
            key = Name(key);
            return keys.Keys.Where(one => one.Equals(key, StringComparison.OrdinalIgnoreCase) || one.StartsWith(key + "\\", StringComparison.OrdinalIgnoreCase)).ToList();
        }

        /// <summary>A key as text, each line `key|name|value`, relative to the key or whole.</summary>
        public static string Text(string key, bool isRelative)
        {
            var lines = new StringBuilder();
            foreach (var one in Tree(key))
            {
                var shown = isRelative ? one.Substring(Name(key).Length) : one;
                lines.Append(shown + "||\n");
                foreach (var value in keys[one]) lines.Append(shown + "|" + value.Key + "|" + (value.Value is int ? "d:" : "s:") + value.Value + "\n");
            }
            return lines.ToString();
        }

        public static void Load(string below, string text)
        {
            foreach (var line in text.Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = line.Split('|');
                if (parts.Length != 3) throw new InvalidDataException("no hive");
                var value = parts[2].StartsWith("d:") ? (object)int.Parse(parts[2].Substring(2)) : parts[2].Length > 2 ? parts[2].Substring(2) : "";
                Put(below + parts[0], parts[1] == "" ? null : parts[1], value);
            }
        }

        public static void Seen(SortedDictionary<string, string> seen)
        {
            foreach (var key in keys)
            {
                seen[key.Key] = "key";
                foreach (var value in key.Value) seen[key.Key + " " + value.Key] = value.Value is string[] ? String.Join(", ", (string[])value.Value) : value.Value + "";
            }
        }
    }

    /// <summary>Stands for Microsoft.Win32.Registry.</summary>
    public static class Registry
    {
        static string Short(string key) { return key.Replace("HKEY_LOCAL_MACHINE", "HKLM"); }
        public static object GetValue(string key, string name, object other) { return Hive.Has(Short(key)) ? Hive.Get(Short(key), name) ?? other : null; }
        public static void SetValue(string key, string name, object value, object kind) { Hive.Set(Short(key), name, value); }
    }

    public static class Services
    {
        static SortedDictionary<string, bool> running = new SortedDictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        static Dictionary<string, string> needs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        public static void Clear() { running.Clear(); needs.Clear(); }
        public static Action Keep()
        {
            var kept = running.ToArray();
            var needed = needs.ToArray();
            return delegate
            {
                foreach (var one in kept) running[one.Key] = one.Value;
                foreach (var one in needed) needs[one.Key] = one.Value;
            };
        }

        /// <summary>After a start of Windows what is not disabled runs.</summary>
        public static void Restart()
        {
            foreach (var name in running.Keys.ToList())
                if (Convert.ToInt32(Hive.Get(@"HKLM\SYSTEM\CurrentControlSet\Services\" + name, "Start") ?? 3) != 4) Start(name);
                else running[name] = false;
        }
        public static void Put(string name, bool isRunning, string needed)
        {
            running[name] = isRunning;
            if (!String.IsNullOrEmpty(needed)) needs[name] = needed;
        }
        public static bool Has(string name) { return running.ContainsKey(name); }
        public static bool IsRunning(string name) { Machine.Live(); return running[name]; }
        public static string[] Dependents(string name) { return needs.Where(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Key).ToArray(); }
        public static void Start(string name)
        {
            if (!running.ContainsKey(name)) throw new InvalidOperationException("Cannot find any service with service name '" + name + "'.");
            if (Convert.ToInt32(Hive.Get(@"HKLM\SYSTEM\CurrentControlSet\Services\" + name, "Start") ?? 3) == 4) throw new InvalidOperationException("Service '" + name + "' cannot be started because it is disabled.");
            if (running[name]) return;
            Machine.Change("start " + name);
            running[name] = true;
            if (name.Equals("CryptSvc", StringComparison.OrdinalIgnoreCase) && !Disk.IsFolder(@"C:\Windows\System32\catroot2"))
                Disk.Put(@"C:\Windows\System32\catroot2\new.db", new Inode { Content = Encoding.ASCII.GetBytes("new") });
        }
        public static void Stop(string name, bool force)
        {
            if (!running.ContainsKey(name)) throw new InvalidOperationException("Cannot find any service with service name '" + name + "'.");
            foreach (var dependent in Dependents(name).Where(one => running[one]))
            {
                if (!force) throw new InvalidOperationException("Cannot stop service '" + name + "' because it has dependent services.");
                Stop(dependent, true);
            }
            if (!running[name]) return;
            Machine.Change("stop " + name);
            running[name] = false;
        }
        public static void Seen(SortedDictionary<string, string> seen)
        {
            foreach (var one in running) seen["service " + one.Key] = one.Value ? "running" : "stopped";
        }
    }

    /// <summary>The programs of Windows that scripts run.</summary>
    public static class Programs
    {
        public static List<string> Said = new List<string>();

        public static int Run(string path, string[] arguments)
        {
            Machine.Live();
            Said.Clear();
            if (!Disk.IsFile(path)) throw new FileNotFoundException("The term '" + path + "' is not recognized as a name of a cmdlet, function, script file, or executable program.");
            var name = Path.GetFileName(path).ToLowerInvariant();
            var line = name + " " + String.Join(" ", arguments);
            Machine.Calls.Add(line);
            var forced = Machine.CodeOf(line);
            switch (name)
            {
                case "takeown.exe": return forced != 0 ? forced : Own(arguments);
                case "icacls.exe": return forced != 0 ? forced : Icacls(arguments);
                case "reg.exe": return forced != 0 ? forced : Reg(arguments);
                case "dism.exe": return Dism(arguments, forced);
                case "sfc.exe": return Sfc(line, forced);
                case "wusa.exe": return Installed(line, forced);
                case "expand.exe": return forced != 0 ? forced : Expand(arguments);
                case "sc.exe": return forced != 0 ? forced : Sc(arguments);
                case "wevtutil.exe":
                    if (forced == 0) Disk.Write(arguments[2], Encoding.ASCII.GetBytes("ElfFile " + arguments[1]));
                    return forced;
                case "pnputil.exe":
                    Said.Add("Published Name: oem1.inf");
                    return forced;
                case "fsutil.exe":
                    if (arguments[1] == "setautoreset" && forced == 0) { Machine.Change(line); Hive.Put(@"HKLM\Volumes\C", "AutoReset", "true"); }
                    return forced;
                default: throw new InvalidOperationException("The pretend Windows has no " + name);
            }
        }

        static int Own(string[] arguments)
        {
            if (arguments.Length != 3 || arguments[0] != "/F" || arguments[2] != "/A") return 1;
            var node = Disk.Find(arguments[1]);
            if (node == null) return 1;
            Machine.Change("own " + arguments[1]);
            node.Owner = Sids.Administrators;
            return 0;
        }

        static int Icacls(string[] arguments)
        {
            var node = Disk.Find(arguments[0]);
            if (node == null) return 2;
            switch (arguments[1])
            {
                case "/save":
                    Disk.Write(arguments[2], Encoding.Unicode.GetBytes(Path.GetFileName(arguments[0]) + "\r\n" + node.Dacl + "\r\n"));
                    return 0;
                case "/setowner":
                    // To give an object away takes the right to write its owner, which its owner need not have.
                    if (!Disk.MayWrite(node)) return 5;
                    Machine.Change("owner " + arguments[0]);
                    node.Owner = arguments[2].TrimStart('*');
                    return 0;
                case "/grant":
                    if (arguments[2] != "*S-1-5-32-544:(F)") return 87;
                    if (!Disk.MayChangeRights(node)) return 5;
                    Machine.Change("grant " + arguments[0]);
                    node.Dacl = Regex.Replace(node.Dacl, @"\(A;[A-Z]*;[^;]*;;;(BA|S-1-5-32-544)\)", "");
                    var first = node.Dacl.IndexOf('(');
                    node.Dacl = node.Dacl.Insert(first < 0 ? node.Dacl.Length : first, "(A;;FA;;;BA)");
                    return 0;
                case "/restore":
                    var lines = Encoding.Unicode.GetString(Disk.Read(arguments[2])).Split(new[] { "\r\n" }, StringSplitOptions.RemoveEmptyEntries);
                    var target = Disk.Find(Path.Join(arguments[0], lines[0]));
                    if (target == null) return 2;
                    if (!Disk.MayChangeRights(target)) return 5;
                    Machine.Change("restore " + arguments[0] + "\\" + lines[0]);
                    // icacls does not keep the mark of automatic inheritance.
                    target.Dacl = Rights.Plain(lines[1]);
                    return 0;
                default: return 87;
            }
        }

        static int Reg(string[] arguments)
        {
            switch (arguments[0])
            {
                case "export":
                case "save":
                    if (!Hive.Has(arguments[1])) return 1;
                    Disk.Write(arguments[2], Encoding.UTF8.GetBytes(Hive.Text(arguments[1], arguments[0] == "save")));
                    return 0;
                case "import":
                    Machine.Change("import " + arguments[1]);
                    Hive.Load("", Encoding.UTF8.GetString(Disk.Read(arguments[1])));
                    return 0;
                case "load":
                    if (Hive.Has(arguments[1])) return 1;
                    Machine.Change("load " + arguments[1]);
                    Disk.Find(arguments[2]).Locked = true;
                    Hive.Load(arguments[1], Encoding.UTF8.GetString(Disk.Find(arguments[2]).Content));
                    Hive.Put(arguments[1], "#file", arguments[2]);
                    return 0;
                case "unload":
                    if (!Hive.Has(arguments[1])) return 1;
                    Disk.Find((string)Hive.Get(arguments[1], "#file")).Locked = false;
                    Hive.RemoveKey(arguments[1]);
                    return 0;
                default: return 1;
            }
        }

        static int Dism(string[] arguments, int code)
        {
            if (arguments[0] != "/Online" && !Regex.IsMatch(arguments[0], @"^/Image:[A-Z]:\\")) return 87;
            var isGood = code == 0 || code == 3010;
            Machine.Change(String.Join(" ", arguments));
            if (arguments.Contains("/RestoreHealth"))
            {
                Log("dism", null);
                if (isGood) Hive.Put(@"HKLM\Pretend", "Store", "healthy");
            }
            else if (arguments.Contains("/Add-Package"))
            {
                var package = arguments[2].Substring("/PackagePath:".Length);
                if (!Disk.IsFile(package)) return 2;
                if (isGood) Hive.Put(@"HKLM\Pretend\Installed", Path.GetFileName(package), "dism");
            }
            else return 87;
            if (code == 3010) Hive.Put(@"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending", null, null);
            return code;
        }

        static int Sfc(string line, int code)
        {
            Machine.Change(line);
            var log = Regex.Match(line, "/offlogfile=\"([^\"]+)\"");
            Log("sfc", log.Success ? log.Groups[1].Value : null);
            return code;
        }

        static string Stamp() { return Machine.Tick().ToString("yyyy-MM-dd HH:mm:ss, ") + "Info                  CSI    00000001 "; }
        static void Log(string program, string file)
        {
            foreach (var one in Machine.CbsLines.Where(said => said.StartsWith(program + ": ")))
                Disk.Append(file ?? @"C:\Windows\Logs\CBS\CBS.log", Stamp() + one.Substring(program.Length + 2) + "\r\n");
            Machine.CbsLines.RemoveAll(said => said.StartsWith(program + ": "));
        }

        static int Installed(string line, int code)
        {
            Machine.Change(line);
            Log("wusa", null);
            if (code == 0 || code == 3010) Hive.Put(@"HKLM\Pretend\Installed", Path.GetFileName(Regex.Match(line, "wusa.exe (.+?) /quiet").Groups[1].Value), "wusa");
            if (code == 3010) Hive.Put(@"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending", null, null);
            return code;
        }

        /// <summary>A pretend package lists what is in it, a name a line.</summary>
        static int Expand(string[] arguments)
        {
            if (arguments[0] != "-F:*" || !Disk.IsFolder(arguments[2])) return 1;
            foreach (var name in Encoding.UTF8.GetString(Disk.Read(arguments[1])).Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries))
                Disk.Write(Path.Join(arguments[2], name), Encoding.UTF8.GetBytes(name));
            return 0;
        }

        static int Sc(string[] arguments)
        {
            var key = @"HKLM\SYSTEM\CurrentControlSet\Services\" + arguments[1];
            if (!Hive.Has(key)) return 1060;
            if (arguments[0] == "config")
            {
                if (arguments[2] != "start=") return 1639;
                Hive.Set(key, "Start", arguments[3] == "auto" ? 2 : arguments[3] == "demand" ? 3 : 4);
                return 0;
            }
            if (Services.IsRunning(arguments[1])) return 1056;
            try { Services.Start(arguments[1]); }
            catch (InvalidOperationException) { return 1058; }
            return 0;
        }
    }
}
