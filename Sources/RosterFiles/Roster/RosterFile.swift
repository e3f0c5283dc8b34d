import Coaching
import Crypto

/// A roster as it was read: its values, the digest of its bytes, and what it keeps for others.
public struct RosterDocument: Sendable {
  public var roster: Roster
  /// SHA-256 of the file's bytes, lowercase hexadecimal.
  public var sha256: String
  /// Values of keys that begin with "x-".
  public var extensions: [Extension]

  /// A roster of that digest.
  public init(roster: Roster, sha256: String, extensions: [Extension] = []) {
    self.roster = roster
    self.sha256 = sha256
    self.extensions = extensions
  }
}

/// A value of a key that begins with "x-": kept apart and ignored (SPEC §2).
public struct Extension: Hashable, Sendable {
  /// "schools[2].x-color"
  public var path: String
  /// The value, as it is written.
  public var json: String

  static func all(_ keys: [Int], in document: JSONDocument) -> [Extension] {
    let ascending = keys.sorted()
    return zip(ascending, FaultPaths.of(ascending, in: document)).map { key, path in
      Extension(path: path, json: document.source(key + 1))
    }
  }
}

/// Reads and writes rosters, `tandem-roster/1` (SPEC §2).
public enum RosterFile {
  /// The value of the key `format`.
  public static let format = "tandem-roster/1"

  /// The roster at a path. Throws `InputError`: where there is no file, or with all faults of it.
  public static func read(_ path: String) throws(InputError) -> RosterDocument {
    let bytes = try FileBytes.read(path)
    do { return try decode(bytes) } catch { throw .faults(path: path, error.faults) }
  }

  /// The roster of a file's bytes. Throws all its faults.
  public static func decode(_ bytes: [UInt8]) throws(FileFaults) -> RosterDocument {
    let json: JSONDocument
    do { json = try JSONParser.parse(bytes) } catch {
      throw FileFaults(faults: [FaultPlaces.locate(error, in: bytes)])
    }
    let (roster, extensions) = try RosterDecoder.decode(json)
    return RosterDocument(roster: roster, sha256: digest(of: bytes), extensions: extensions)
  }

  /// SHA-256 of bytes, lowercase hexadecimal.
  public static func digest(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
