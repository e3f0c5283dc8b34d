import Foundation

/// Makes rosters of a folder of CSV files, the template set that `tandem init` writes.
public enum CSVImport {
  /// The roster of a folder. A file that is missing is an empty one, but schools.csv and rules.csv are needed; one of another name is noted, or is
  /// a fault where it can only be one of the set. Where `keepGoing`, rows that are wrong are left out and listed in the result. Throws
  /// `ImportError` with all faults of all files.
  public static func roster(ofFolder folder: String, keepGoing: Bool = false) throws(ImportError)
    -> ImportResult
  {
    try requireFolder(folder)
    var files: [String: [UInt8]] = [:]
    for spec in SheetSpec.all {
      let path = folder + "/" + spec.file
      guard FileManager.default.fileExists(atPath: path) else { continue }
      do { files[spec.file] = try FileBytes.read(path) } catch {
        throw .unreadable(path: path, reason: "It can't be opened")
      }
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let strangers = names.filter { $0.lowercased().hasSuffix(".csv") && files[$0] == nil }
      .filter { $0 != RejectedRows.fileName }
    return try roster(ofFiles: files, strangers: strangers, keepGoing: keepGoing)
  }

  /// Throws where no folder is at the path.
  static func requireFolder(_ path: String) throws(ImportError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "No such folder")
    }
    guard isFolder.boolValue else { throw .unreadable(path: path, reason: "Not a folder") }
  }

  /// Likewise, of the bytes of files by their names; `strangers` are names of other tables that lie beside them.
  public static func roster(
    ofFiles files: [String: [UInt8]], strangers: [String] = [], keepGoing: Bool = false
  ) throws(ImportError) -> ImportResult {
    var faults: [ImportFault] = []
    var notes: [ImportFault] = []
    for name in strangers {
      if let meant = meant(by: name) {
        faults.append(ImportFault(file: name, reason: .misnamedFile(meant, isThere: files[meant] != nil)))
      } else {
        let absent = SheetSpec.all.map(\.file).filter { files[$0] == nil }
        notes.append(ImportFault(file: name, reason: .unknownFile(absent: absent)))
      }
    }
    var sheets: [Sheet] = []
    for spec in SheetSpec.all {
      if let bytes = files[spec.file] {
        sheets.append(Sheet(spec, table: CSVTable(file: spec.file, bytes: bytes), faults: &faults))
      } else if [SheetSpec.rules.file, SheetSpec.schools.file].contains(spec.file) {
        faults.append(ImportFault(file: spec.file, reason: .missingFile))
      }
    }
    var result = try SheetImport.roster(of: sheets, faults: faults, keepGoing: keepGoing)
    result.notes = notes + result.notes
    return result
  }

  /// The table that a file's name can only mean: in other capitals, a copy ("lessons (1).csv", "Copy of lessons.csv"), or misspelt.
  private static func meant(by name: String) -> String? {
    let known = SheetSpec.all.map { String($0.file.dropLast(4)) }
    let stem = name.lowercased().dropLast(4)
    let plain = stem.replacingOccurrences(of: "copy of ", with: "")
      .replacingOccurrences(of: #"[ _-]*(\([0-9]+\)|copy( [0-9]+)?)$"#, with: "", options: .regularExpression)
      .replacingOccurrences(of: "[ _]", with: "-", options: .regularExpression)
    return NearestName.of(plain, in: known).map { $0 + ".csv" }
  }
}
