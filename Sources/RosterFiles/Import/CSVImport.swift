import Foundation

/// Makes rosters of a folder of CSV files, the template set that `tandem init` writes.
public enum CSVImport {
  /// The roster of a folder. A file that is missing is an empty one, but schools.csv and rules.csv are needed. Where `keepGoing`, rows that
  /// are wrong are left out and listed in the result. Throws `ImportError` with all faults of all files.
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
    return try roster(ofFiles: files, keepGoing: keepGoing)
  }

  /// Throws where no folder is at the path.
  static func requireFolder(_ path: String) throws(ImportError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "No such folder")
    }
    guard isFolder.boolValue else { throw .unreadable(path: path, reason: "Not a folder") }
  }

  /// Likewise, of the bytes of files by their names.
  public static func roster(ofFiles files: [String: [UInt8]], keepGoing: Bool = false) throws(ImportError)
    -> ImportResult
  {
    var faults: [ImportFault] = []
    var sheets: [Sheet] = []
    for spec in SheetSpec.all {
      if let bytes = files[spec.file] {
        sheets.append(Sheet(spec, table: CSVTable(file: spec.file, bytes: bytes), faults: &faults))
      } else if [SheetSpec.rules.file, SheetSpec.schools.file].contains(spec.file) {
        faults.append(ImportFault(file: spec.file, reason: .missingFile))
      }
    }
    return try SheetImport.roster(of: sheets, faults: faults, keepGoing: keepGoing)
  }
}
