// A pretend Windows in memory, for scripts that change the component store: its files. C# 5, because Windows PowerShell 5.1 compiles it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Pretend
{
    /// <summary>The power is gone: from here on nothing works and nothing changes.</summary>
    public sealed class Killed : Exception
    {
        public Killed() : base("The machine is off.") { }
    }

    /// <summary>What one or more names (hard links) lead to.</summary>
    public sealed class Inode
    {
        public bool IsFolder;
        public byte[] Content = new byte[0];
        public string Owner = Sids.Administrators;
        public string Dacl = "D:AI(A;ID;FA;;;BA)(A;ID;FA;;;SY)";
        public FileAttributes Attributes = FileAttributes.Archive;
        public DateTime Written;
        /// <summary>Somebody runs it: it can be read and renamed, but not written.</summary>
        public bool InUse;
        /// <summary>Somebody has it open and shares nothing.</summary>
        public bool Locked;
        /// <summary>build.revision of a program.</summary>
        public string Version = "";
        public Inode Copy() { return (Inode)MemberwiseClone(); }
    }

    public static class Sids
    {
        public const string TrustedInstaller = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";
        public const string Administrators = "S-1-5-32-544";
    }

    /// <summary>The files of all drives and shares. Names are compared as Windows does, paths are full.</summary>
    public static class Disk
    {
        const int SharingViolation = unchecked((int)0x80070020);

        sealed class Named
        {
            public string Path;
            public Inode Node;
        }

        static SortedDictionary<string, Named> entries = new SortedDictionary<string, Named>(StringComparer.OrdinalIgnoreCase);
        public static long Free;

        public static void Clear()
        {
            entries.Clear();
            Free = 1L << 40;
        }

        public static Action Keep()
        {
            var nodes = entries.Values.Select(one => one.Node).Distinct().ToDictionary(node => node, node => node.Copy());
            var kept = entries.Values.Select(one => new Named { Path = one.Path, Node = nodes[one.Node] }).ToArray();
            var free = Free;
            return delegate
            {
                var copies = kept.Select(one => one.Node).Distinct().ToDictionary(node => node, node => node.Copy());
                foreach (var one in kept) entries[one.Path] = new Named { Path = one.Path, Node = copies[one.Node] };
                Free = free;
            };
        }

        public static Inode Find(string path)
        {
            Machine.Live();
            Named found;
            return entries.TryGetValue(Path.GetFull(path), out found) ? found.Node : null;
        }

        public static string NameOf(string path)
        {
            return entries[Path.GetFull(path)].Path;
        }

        public static bool IsFile(string path)
        {
            var node = Find(path);
            return node != null && !node.IsFolder;
        }

        public static bool IsFolder(string path)
        {
            var node = Find(path);
            return node != null && node.IsFolder;
        }

        /// <summary>Adds without looking at rights: the machine as it is found.</summary>
        public static Inode Put(string path, Inode node)
        {
            path = Path.GetFull(path);
            var parent = Path.GetDirectoryName(path);
            if (parent != null && !entries.ContainsKey(parent)) Put(parent, new Inode { IsFolder = true, Attributes = FileAttributes.Directory, Dacl = "D:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)" });
            entries[path] = new Named { Path = path, Node = node };
            node.Written = Machine.Now;
            return node;
        }

        public static IEnumerable<string> Below(string folder)
        {
            var start = Path.GetFull(folder).TrimEnd('\\') + "\\";
            return entries.Values.Select(one => one.Path).Where(one => one.Length > start.Length && one.StartsWith(start, StringComparison.OrdinalIgnoreCase)).ToList();
        }

        public static IEnumerable<string> In(string folder)
        {
            return Below(folder).Where(one => String.Equals(Path.GetDirectoryName(one), Path.GetFull(folder), StringComparison.OrdinalIgnoreCase));
        }

        public static bool MayWrite(Inode node)
        {
            return Regex.IsMatch(node.Dacl, @"\(A;[A-Z]*;FA;;;(BA|S-1-5-32-544)\)");
        }

        public static bool MayChangeRights(Inode node)
        {
            return node.Owner == Sids.Administrators || MayWrite(node);
        }

        static Exception Denied(string path)
        {
            return new UnauthorizedAccessException("Access to the path '" + path + "' is denied.");
        }

        static Exception Busy(string path)
        {
            return new IOException("The process cannot access the file '" + path + "' because it is being used by another process.", SharingViolation);
        }

        public static byte[] Read(string path)
        {
            var node = Find(path);
            if (node == null || node.IsFolder) throw new FileNotFoundException("Could not find file '" + path + "'.", path);
            if (node.Locked) throw Busy(path);
            return node.Content;
        }

        /// <summary>Rights that a new object takes from its folder.</summary>
        static string Inherited(Inode folder, bool isFolder)
        {
            var passed = Regex.Matches(folder.Dacl, @"\(A;([A-Z]*OI[A-Z]*);([^)]*)\)").Cast<Match>()
                .Select(ace => "(A;" + (isFolder ? "OICIID" : "ID") + ";" + ace.Groups[2].Value + ")").ToArray();
            return "D:AI" + String.Concat(passed);
        }

        static Inode Folder(string path)
        {
            var parent = Find(Path.GetDirectoryName(Path.GetFull(path)) ?? "");
            if (parent == null || !parent.IsFolder) throw new DirectoryNotFoundException("Could not find a part of the path '" + path + "'.");
            return parent;
        }

        /// <summary>Opens a file for new content: what is there is cut, what is not is created.</summary>
        static Inode Opened(string path)
        {
            var node = Find(path);
            if (node == null)
            {
                var folder = Folder(path);
                if (!MayWrite(folder)) throw Denied(path);
                Machine.Change("create " + path);
                return Put(path, new Inode { Dacl = Inherited(folder, false) });
            }
            if (node.IsFolder || (node.Attributes & (FileAttributes.ReadOnly | FileAttributes.Hidden)) != 0 || !MayWrite(node)) throw Denied(path);
            if (node.InUse || node.Locked) throw Busy(path);
            Machine.Change("cut " + path);
            Free += node.Content.Length;
            node.Content = new byte[0];
            return node;
        }

        static void Fill(Inode node, string path, byte[] content)
        {
            node.Content = content.Take(content.Length / 2).ToArray();
            node.Written = Machine.Now;
            if (content.Length > Free) throw new IOException("There is not enough space on the disk : '" + path + "'.");
            Machine.Change("write " + path);
            node.Content = content;
            Free -= content.Length;
        }

        public static void Write(string path, byte[] content)
        {
            Fill(Opened(path), path, content);
        }

        public static void Append(string path, string text)
        {
            var node = Find(path) ?? Put(path, new Inode());
            node.Content = node.Content.Concat(Encoding.UTF8.GetBytes(text)).ToArray();
            node.Written = Machine.Now;
        }

        public static void Copy(string from, string to, bool overwrite)
        {
            var content = Read(from);
            if (!overwrite && Find(to) != null) throw new IOException("The file '" + to + "' already exists.");
            var node = Opened(to);
            Fill(node, to, content);
            node.Attributes = Find(from).Attributes;
        }

        public static void MakeFolder(string path)
        {
            path = Path.GetFull(path);
            if (IsFolder(path)) return;
            var parent = Path.GetDirectoryName(path);
            if (parent == null) throw new DirectoryNotFoundException("Could not find a part of the path '" + path + "'.");
            MakeFolder(parent);
            if (!MayWrite(Folder(path))) throw Denied(path);
            Machine.Change("create " + path);
            Put(path, new Inode { IsFolder = true, Attributes = FileAttributes.Directory, Dacl = Inherited(Folder(path), true) });
        }

        public static void Move(string from, string to)
        {
            var node = Find(from);
            if (node == null) throw new FileNotFoundException("Could not find '" + from + "'.");
            if (Find(to) != null) throw new IOException("Cannot create '" + to + "' because a file or directory with the same name already exists.");
            var open = Below(from).Where(one => Find(one).InUse || Find(one).Locked).ToList();
            // A file that runs can be renamed; a folder in which one is open cannot.
            if (node.Locked || open.Count > 0) throw Busy(open.FirstOrDefault() ?? from);
            if (!(MayWrite(node) || MayWrite(Folder(from))) || !MayWrite(Folder(to))) throw Denied(from);
            Machine.Change("move " + from);
            foreach (var path in Below(from))
            {
                var below = entries[path];
                entries.Remove(path);
                entries[Path.GetFull(to) + path.Substring(Path.GetFull(from).Length)] = new Named { Path = Path.GetFull(to) + path.Substring(Path.GetFull(from).Length), Node = below.Node };
            }
            entries.Remove(Path.GetFull(from));
            entries[Path.GetFull(to)] = new Named { Path = Path.GetFull(to), Node = node };
        }

        /// <summary>Puts a file in the place of another one in one go.</summary>
        public static void Replace(string from, string to)
        {
            var node = Find(from);
            var old = Find(to);
            if (node == null || old == null) throw new FileNotFoundException("Could not find '" + (node == null ? from : to) + "'.");
            if (old.InUse || old.Locked || node.Locked) throw Busy(to);
            if (!MayWrite(Folder(to))) throw Denied(to);
            Machine.Change("replace " + to);
            entries.Remove(Path.GetFull(from));
            entries[Path.GetFull(to)] = new Named { Path = Path.GetFull(to), Node = node };
        }

        /// <summary>The same disk under another letter, as another machine or another start shows it.</summary>
        public static void Rename(string from, string to)
        {
            foreach (var path in Below(from))
            {
                var node = Find(path);
                entries.Remove(path);
                Put(to + path.Substring(from.Length), node);
            }
        }

        /// <summary>Removes without looking at rights: the machine as it is found.</summary>
        public static void Forget(string path)
        {
            foreach (var one in Below(path)) entries.Remove(one);
            entries.Remove(Path.GetFull(path));
        }

        public static void Remove(string path)
        {
            var node = Find(path);
            if (node == null) throw new FileNotFoundException("Could not find '" + path + "'.");
            foreach (var below in Below(path).Reverse().ToList()) if (Find(below) != null) Remove(below);
            if (node.InUse || node.Locked) throw Busy(path);
            if ((node.Attributes & FileAttributes.ReadOnly) != 0 || !(MayWrite(node) || MayWrite(Folder(path)))) throw Denied(path);
            Machine.Change("delete " + path);
            entries.Remove(Path.GetFull(path));
            Free += node.Content.Length;
        }

        /// <summary>What Windows does at its start, before anything can have a file open.</summary>
        public static void ReplaceAtStart(string[] moves)
        {
            for (var at = 0; at + 1 < moves.Length; at += 2)
            {
                var from = moves[at].Replace(@"\??\", "");
                var to = moves[at + 1].TrimStart('!').Replace(@"\??\", "");
                var node = Find(from);
                if (node == null) continue;
                entries.Remove(Path.GetFull(from));
                entries[Path.GetFull(to)] = new Named { Path = Path.GetFull(to), Node = node };
            }
        }

        public static void SetAttributes(string path, FileAttributes attributes)
        {
            var node = Find(path);
            if (node == null) throw new FileNotFoundException("Could not find file '" + path + "'.", path);
            if (!MayWrite(node)) throw Denied(path);
            if (node.Attributes == attributes) return;
            Machine.Change("attributes " + path);
            node.Attributes = attributes;
        }

        /// <summary>All that can be seen of the files, one line each.</summary>
        public static SortedDictionary<string, string> Seen()
        {
            var seen = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var names = entries.Values.GroupBy(one => one.Node).ToDictionary(group => group.Key, group => group.Count());
            foreach (var one in entries.Values)
            {
                var node = one.Node;
                var links = names[node];
                seen[one.Path] = String.Join(" ", new[]
                {
                    node.IsFolder ? "folder" : Hash("SHA256", node.Content).Substring(0, 16), node.Owner, Rights.Plain(node.Dacl), node.Attributes.ToString(), "links:" + links,
                });
            }
            return seen;
        }

        public static string Hash(string algorithm, byte[] content)
        {
            using (var hash = algorithm == "SHA1" ? (System.Security.Cryptography.HashAlgorithm)System.Security.Cryptography.SHA1.Create() : System.Security.Cryptography.SHA256.Create())
                return BitConverter.ToString(hash.ComputeHash(content)).Replace("-", "");
        }
    }

    /// <summary>Paths with the rules of Windows, on any system.</summary>
    public static class Path
    {
        public static string GetFull(string path)
        {
            path = path.Replace('/', '\\');
            var isShare = path.StartsWith(@"\\");
            if (!isShare && !Regex.IsMatch(path, @"^[A-Za-z]:\\?")) path = @"C:\Users\admin\" + path;
            var kept = new List<string>();
            foreach (var part in path.Split(new[] { '\\' }, StringSplitOptions.RemoveEmptyEntries))
            {
                if (part == ".") continue;
                if (part == "..") { if (kept.Count > 1) kept.RemoveAt(kept.Count - 1); }
                else kept.Add(part);
            }
            var joined = String.Join("\\", kept.ToArray());
            if (isShare) return @"\\" + joined;
            return kept.Count == 1 ? joined + "\\" : joined;
        }

        /// <summary>As PowerShell does it: an end in a backslash stays.</summary>
        public static string GetUnresolved(string path)
        {
            var full = GetFull(path);
            return path.EndsWith("\\") && !full.EndsWith("\\") ? full + "\\" : full;
        }

        public static string Join(string path, string child)
        {
            return path.TrimEnd('\\', '/') + "\\" + child.TrimStart('\\', '/').Replace('/', '\\');
        }

        public static string GetFileName(string path) { return path.Substring(path.LastIndexOfAny(new[] { '\\', '/' }) + 1); }

        public static string GetDirectoryName(string path)
        {
            var at = path.LastIndexOf('\\');
            if (at < 0 || path.Length == 3 && path[1] == ':') return null;
            var parent = path.Substring(0, at);
            if (parent.Length == 2 && parent[1] == ':') return parent + "\\";
            // A share has no folder above it.
            return parent.StartsWith(@"\\") && parent.LastIndexOf('\\') == 1 ? null : parent;
        }

        public static string GetExtension(string path)
        {
            var name = GetFileName(path);
            var at = name.LastIndexOf('.');
            return at < 0 ? "" : name.Substring(at);
        }

        public static string GetFileNameWithoutExtension(string path)
        {
            var name = GetFileName(path);
            var at = name.LastIndexOf('.');
            return at < 0 ? name : name.Substring(0, at);
        }

        public static string GetPathRoot(string path) { return path.Substring(0, 3); }
        public static string GetTempPath() { return @"C:\Users\admin\AppData\Local\Temp\"; }
    }

    /// <summary>Content that reaches the disk when it is closed.</summary>
    public sealed class Writing : MemoryStream
    {
        readonly string path;
        bool closed;
        public Writing(string path) { this.path = path; Disk.Write(path, new byte[0]); }
        protected override void Dispose(bool disposing)
        {
            if (!closed) { closed = true; Disk.Write(path, ToArray()); }
            base.Dispose(disposing);
        }
    }

    /// <summary>Stands for System.IO.File.</summary>
    public static class File
    {
        public static void Copy(string from, string to) { Disk.Copy(from, to, false); }
        public static void Copy(string from, string to, bool overwrite) { Disk.Copy(from, to, overwrite); }
        public static void Move(string from, string to) { Disk.Move(from, to); }
        public static void Replace(string from, string to, string backup)
        {
            if (backup != null) throw new ArgumentException("The path is not of a legal form.");
            Disk.Replace(from, to);
        }
        public static void Delete(string path) { if (Disk.Find(path) != null) Disk.Remove(path); }
        public static bool Exists(string path) { return Disk.IsFile(path); }
        public static Stream OpenRead(string path) { return new MemoryStream(Disk.Read(path), false); }
        public static Stream Open(string path, FileMode mode, FileAccess access, FileShare share) { return OpenRead(path); }
        public static Stream Create(string path) { return new Writing(path); }
        public static Stream Create(string path, int buffer, FileOptions options) { return new Writing(path); }
        public static void WriteAllText(string path, string text, Encoding encoding) { Disk.Write(path, encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray()); }
        public static void WriteAllLines(string path, string[] lines, Encoding encoding) { WriteAllText(path, String.Join("\r\n", lines) + "\r\n", encoding); }
        public static FileAttributes GetAttributes(string path) { return Disk.Find(path).Attributes; }
        public static void SetAttributes(string path, FileAttributes attributes) { Disk.SetAttributes(path, attributes); }
    }

    /// <summary>Stands for System.IO.Directory.</summary>
    public static class Directory
    {
        public static object CreateDirectory(string path) { Disk.MakeFolder(path); return path; }
        public static void Move(string from, string to) { Disk.Move(from, to); }
        public static bool Exists(string path) { return Disk.IsFolder(path); }
    }

    /// <summary>Stands for System.IO.Compression.ZipFile.</summary>
    public static class ZipFile
    {
        public static void ExtractToDirectory(string zip, string folder)
        {
            using (var archive = new System.IO.Compression.ZipArchive(File.OpenRead(zip)))
                foreach (var entry in archive.Entries)
                {
                    var path = Path.GetFull(Path.Join(folder, entry.FullName));
                    // As the real one does.
                    if (!path.StartsWith(folder + "\\", StringComparison.OrdinalIgnoreCase)) throw new IOException("Extracting Zip entry would have resulted in a file outside the specified destination directory.");
                    Directory.CreateDirectory(Path.GetDirectoryName(path));
                    var content = new MemoryStream();
                    using (var stream = entry.Open()) stream.CopyTo(content);
                    Disk.Write(path, content.ToArray());
                }
        }
    }

    /// <summary>What Get-Item and Get-ChildItem give.</summary>
    public sealed class Item
    {
        public string FullName { get; set; }
        public string Name { get; set; }
        public string Extension { get; set; }
        public bool PSIsContainer { get; set; }
        public long Length { get; set; }
        public DateTime LastWriteTime { get; set; }
        public static Item Of(string path)
        {
            var node = Disk.Find(path);
            if (node == null) return null;
            path = Disk.NameOf(path);
            return new Item { FullName = path, Name = Path.GetFileName(path), Extension = Path.GetExtension(path), PSIsContainer = node.IsFolder, Length = node.Content.Length, LastWriteTime = node.Written };
        }
        public override string ToString() { return FullName; }
    }

    /// <summary>What Get-Acl gives, and how rights are written.</summary>
    public sealed class Rights
    {
        public string Path;
        string dacl;
        string owner;
        public Rights(string path)
        {
            var node = Disk.Find(path);
            if (node == null) throw new FileNotFoundException("Cannot find path '" + path + "' because it does not exist.");
            Path = path;
            dacl = node.Dacl;
            owner = node.Owner;
        }
        public string Owner { get { return owner == Sids.TrustedInstaller ? @"NT SERVICE\TrustedInstaller" : @"BUILTIN\Administrators"; } }
        public string Sddl { get { return "O:" + owner + dacl; } }
        public string GetSecurityDescriptorSddlForm(object sections) { return dacl; }
        public void SetSecurityDescriptorSddlForm(string sddl, object sections) { dacl = sddl; }
        public Account GetOwner(object form) { return new Account { Value = owner }; }
        public void Apply(string path)
        {
            var node = Disk.Find(path);
            if (!Disk.MayChangeRights(node)) throw new UnauthorizedAccessException("Attempted to perform an unauthorized operation.");
            Machine.Change("rights " + path);
            node.Dacl = dacl;
        }
        /// <summary>Without the marks of automatic inheritance, which tools set as they like.</summary>
        public static string Plain(string dacl) { return Regex.Replace(dacl, "^D:(P?)(?:A[IR])*", "D:$1"); }
    }

    public sealed class Account
    {
        public string Value { get; set; }
    }
}
