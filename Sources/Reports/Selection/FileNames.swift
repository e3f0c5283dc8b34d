/// Names of files for people and schools: told from their ids, fit for every file system, no two alike.
public enum FileNames {
  /// A name, without an ending, for each id.
  ///
  /// Letters and digits of ASCII, "-" and "_" stay; all else becomes "_", at most 60 characters. Where two ids would share
  /// a name (file systems may ignore case), or nothing readable is left, the place in the list is added.
  public static func unique(_ ids: [String]) -> [String] {
    let plain = ids.map(readable)
    let counts = Dictionary(grouping: plain, by: { $0.lowercased() }).mapValues(\.count)
    var taken: Set<String> = []
    return plain.enumerated().map { place, name in
      var result = name.isEmpty || counts[name.lowercased()]! > 1 ? "\(name)-\(place + 1)" : name
      while !taken.insert(result.lowercased()).inserted { result += "-\(place + 1)" }
      return result
    }
  }

  private static func readable(_ id: String) -> String {
    let bytes = id.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
      return isPlain ? Character(scalar) : "_"
    }
    let name = String(bytes.prefix(60))
    // Windows keeps these for its devices.
    let reserved: Set<String> = ["con", "prn", "aux", "nul"]
    let isDevice =
      reserved.contains(name.lowercased()) || name.lowercased().hasPrefix("com") && name.count == 4
      || name.lowercased().hasPrefix("lpt") && name.count == 4
    return name.allSatisfy({ $0 == "_" }) ? "" : isDevice ? "_\(name)" : name
  }
}
