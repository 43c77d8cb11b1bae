using System;
using System.Configuration;
using System.Text;
using System.Xml;

/// Reads configuration files as a .NET program does and prints their settings, one a line, separated by tabs:
/// file, section, setting, value in Base64 of UTF-8; or file, "refused", the exception's type.
static class ReadSettings
{
    static int Main(string[] files)
    {
        foreach (string file in files)
        {
            try { Print(file); }
            catch (ConfigurationErrorsException e) { Console.WriteLine("{0}\trefused\t{1}", file, e.GetType().Name); }
        }
        return 0;
    }

    static void Print(string file)
    {
        var map = new ExeConfigurationFileMap { ExeConfigFilename = file };
        var configuration = ConfigurationManager.OpenMappedExeConfiguration(map, ConfigurationUserLevel.None);
        var group = configuration.GetSectionGroup("applicationSettings");
        if (group == null) return;
        foreach (ConfigurationSection section in group.Sections)
        {
            var settings = section as ClientSettingsSection;
            if (settings == null) continue;
            foreach (SettingElement setting in settings.Settings)
            {
                if (setting.SerializeAs != SettingsSerializeAs.String) continue;
                string value = InnerText(setting.Value.ValueXml.InnerXml);
                string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
                Console.WriteLine("{0}\t{1}\t{2}\t{3}", file, section.SectionInformation.Name, setting.Name, encoded);
            }
        }
    }

    /// LocalFileSettingsProvider takes a String setting's text in the same way.
    static string InnerText(string xml)
    {
        var element = new XmlDocument().CreateElement("value");
        element.InnerXml = xml;
        return element.InnerText;
    }
}
