/// The folder that a path lies in.
///
/// Of our own, since Foundation's `deletingLastPathComponent` on Linux ends the process on a name of one character ("x"), and
/// gives an empty text, which no system call takes, where there is no folder in the path.
public enum PathFolder {
  /// The folder of a file's or folder's path: "a/b.json" → "a", "/b.json" → "/", "b.json" → ".".
  public static func of(_ path: String) -> String {
    // Bytes and not characters: a slash and an accent after it are one character.
    let slash = UInt8(ascii: "/")
    let bytes = path.utf8
    guard let end = bytes.lastIndex(where: { $0 != slash }) else { return bytes.isEmpty ? "." : "/" }
    guard let cut = bytes[..<end].lastIndex(of: slash) else { return "." }
    guard let last = bytes[..<cut].lastIndex(where: { $0 != slash }) else { return "/" }
    return String(decoding: bytes[...last], as: UTF8.self)
  }
}
