// Builds chains as WCF's ChainTrust asks .NET to. One JSON line a case on standard input:
//   {"name": "…", "certificate": "base64 of DER", "at": "ISO 8601 UTC"}
// and one a case on standard output:
//   {"name": "…", "accepted": true | false, "status": ["UntrustedRoot", …]}
// What is trusted is the machine's and the user's: SSL_CERT_FILE, SSL_CERT_DIR and HOME.
using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

for (string? line = Console.ReadLine(); line is not null; line = Console.ReadLine())
{
    using JsonDocument input = JsonDocument.Parse(line);
    string Field(string name) => input.RootElement.GetProperty(name).GetString() ?? throw new FormatException(name);

    using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Field("certificate")));
    using var chain = new X509Chain();
    chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
    chain.ChainPolicy.VerificationTime = DateTime.Parse(Field("at"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
    chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));

    bool accepted = chain.Build(certificate);
    string[] status = chain.ChainStatus.Select(each => each.Status.ToString()).ToArray();
    Console.WriteLine(JsonSerializer.Serialize(new { name = Field("name"), accepted, status }));
}
