-- The 26 delegations of the group, by the short names that diplomats use.
insert into delegation (id, code, name_en, name_fr, name_ru, name_ar)
select ('01530000-0001-7000-8000-' || lpad(number::text, 12, '0'))::uuid, code, name_en, name_fr, name_ru, name_ar
  from (values
    (1, 'AU', 'Australia', 'Australie', 'Австралия', 'أستراليا'),
    (2, 'CA', 'Canada', 'Canada', 'Канада', 'كندا'),
    (3, 'CN', 'China', 'Chine', 'Китай', 'الصين'),
    (4, 'EG', 'Egypt', 'Égypte', 'Египет', 'مصر'),
    (5, 'EU', 'European Union', 'Union européenne', 'Европейский союз', 'الاتحاد الأوروبي'),
    (6, 'FR', 'France', 'France', 'Франция', 'فرنسا'),
    (7, 'DE', 'Germany', 'Allemagne', 'Германия', 'ألمانيا'),
    (8, 'IR', 'Iran', 'Iran', 'Иран', 'إيران'),
    (9, 'IQ', 'Iraq', 'Iraq', 'Ирак', 'العراق'),
    (10, 'IT', 'Italy', 'Italie', 'Италия', 'إيطاليا'),
    (11, 'JP', 'Japan', 'Japon', 'Япония', 'اليابان'),
    (12, 'JO', 'Jordan', 'Jordanie', 'Иордания', 'الأردن'),
    (13, 'LAS', 'League of Arab States', 'Ligue des États arabes', 'Лига арабских государств', 'جامعة الدول العربية'),
    (14, 'LB', 'Lebanon', 'Liban', 'Ливан', 'لبنان'),
    (15, 'NL', 'Netherlands', 'Pays-Bas', 'Нидерланды', 'هولندا'),
    (16, 'OM', 'Oman', 'Oman', 'Оман', 'عُمان'),
    (17, 'OIC', 'Organisation of Islamic Cooperation', 'Organisation de la coopération islamique',
         'Организация исламского сотрудничества', 'منظمة التعاون الإسلامي'),
    (18, 'QA', 'Qatar', 'Qatar', 'Катар', 'قطر'),
    (19, 'RU', 'Russian Federation', 'Fédération de Russie', 'Российская Федерация', 'الاتحاد الروسي'),
    (20, 'SA', 'Saudi Arabia', 'Arabie saoudite', 'Саудовская Аравия', 'المملكة العربية السعودية'),
    (21, 'ES', 'Spain', 'Espagne', 'Испания', 'إسبانيا'),
    (22, 'TR', 'Türkiye', 'Türkiye', 'Турция', 'تركيا'),
    (23, 'AE', 'United Arab Emirates', 'Émirats arabes unis', 'Объединённые Арабские Эмираты', 'الإمارات العربية المتحدة'),
    (24, 'GB', 'United Kingdom', 'Royaume-Uni', 'Соединённое Королевство', 'المملكة المتحدة'),
    (25, 'UN', 'United Nations', 'Nations Unies', 'Организация Объединённых Наций', 'الأمم المتحدة'),
    (26, 'US', 'United States', 'États-Unis', 'Соединённые Штаты', 'الولايات المتحدة')
  ) as short_name (number, code, name_en, name_fr, name_ru, name_ar)
on conflict do nothing;
