import Diagnostics
import TestSupport
import Testing
import XMLReading

@Suite("A folder of documents is read as one")
struct XMLFolderTests {
    @Test("files are found at any depth, by name, and only .xml")
    func files() throws {
        let folder = try TemporaryFolder([
            "b.xml": "", "a/z.xml": "", "a/b/c.xml": "", "B.xml": "", "a.xml": "", "a.xsd": "",
            "notes.txt": "", "xml": "",
        ])
        var collector = DiagnosticCollector()
        let files = try #require(XMLFolder(folder.path).files(reportingTo: &collector))
        let names = files.map { $0.dropFirst(folder.path.count + 1) }
        #expect(names == ["B.xml", "a.xml", "a/b/c.xml", "a/z.xml", "b.xml"])
        #expect(collector.diagnostics.isEmpty)
    }

    @Test("a missing folder is reported")
    func missing() throws {
        let folder = try TemporaryFolder()
        var collector = DiagnosticCollector()
        let path = folder.path + "/none"
        #expect(XMLFolder(path).files(reportingTo: &collector) == nil)
        let fault = "\(path):1:1: error: is no folder that can be read"
        #expect(collector.diagnostics.map(\.description) == [fault])
    }

    @Test("one faulty file does not hide the others, nor their faults")
    func faults() throws {
        let folder = try TemporaryFolder([
            "a.xml": "<a>", "b.xml": "<b/>", "c.xml": "", "d.xml": "<d/>",
        ])
        var collector = DiagnosticCollector()
        let xml = XMLFolder(folder.path)
        let files = try #require(xml.files(reportingTo: &collector))
        let documents = xml.documents(files, schema: nil, reportingTo: &collector)
        #expect(documents.elements.map(\.name) == ["b", "d"])
        let faulty = collector.diagnostics.map { $0.position.file.dropFirst(folder.path.count) }
        #expect(faulty == ["/a.xml", "/c.xml"])
    }

    private func hash(_ contents: [String: String]) throws -> String {
        let folder = try TemporaryFolder(contents)
        var collector = DiagnosticCollector()
        let xml = XMLFolder(folder.path)
        let files = try #require(xml.files(reportingTo: &collector))
        return xml.documents(files, schema: nil, reportingTo: &collector).hash
    }

    @Test("the hash tells contents and names apart, but not where the folder is")
    func hash() throws {
        let same = try hash(["a.xml": "<a/>", "b.xml": "<b/>"])
        #expect(try hash(["b.xml": "<b/>", "a.xml": "<a/>", "c.txt": "x"]) == same)
        #expect(try hash(["a.xml": "<a/>", "b.xml": "<b />"]) != same)
        #expect(try hash(["a.xml": "<a/>", "c.xml": "<b/>"]) != same)
        #expect(try hash(["a.xml": "<a/>"]) != same)
    }

    /// The second value is that of the bytes `/a.xml<a/>`, worked out by another program.
    @Test("the hash is FNV-1a of 64 bits")
    func knownHash() throws {
        #expect(try hash([:]) == "cbf29ce484222325")
        #expect(try hash(["a.xml": "<a/>"]) == "6ca390ed475465fc")
    }
}
